package se.egenmakt.organisation;

import se.egenmakt.shared.Term;

/** A municipality with SCB's four-digit code; the first two digits are its county's. */
@Term("kommun")
public record Municipality(String code, String name, String countyCode) {}
