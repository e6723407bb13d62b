package se.egenmakt.exchange;

import se.egenmakt.shared.Term;

/**
 * A municipality of the register.
 *
 * @param code SCB's four digits
 */
@Term("kommun")
public record Municipality(String code, String name) {}
