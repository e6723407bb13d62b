package se.egenmakt.workforce;

import java.util.UUID;
import se.egenmakt.shared.Term;

/** A professional who works on the client's commission. */
@Term("personligt ombud")
public record Ombud(UUID id, String name) {}
