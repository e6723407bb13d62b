package se.egenmakt.exchange;

/**
 * A municipality of the register.
 *
 * @param code SCB's four digits
 */
public record Municipality(String code, String name) {}
