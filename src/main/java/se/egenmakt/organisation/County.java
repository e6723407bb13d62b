package se.egenmakt.organisation;

import se.egenmakt.shared.Term;

/** A county with SCB's two-digit code. */
@Term("län")
public record County(String code, String name) {}
