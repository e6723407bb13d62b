package se.egenmakt.report;

import java.util.UUID;

/**
 * Which commission belongs to which signed row (rule C6): a table of its own, one row per commission of the period. It loses a client's rows when the client's record goes;
 * the signed figures stay.
 *
 * @param number     of the {@link SignedPeriod}
 * @param commission the commission's random id
 */
public record SignedCommission(UUID number, UUID commission) {}
