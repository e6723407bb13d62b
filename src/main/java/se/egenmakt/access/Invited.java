package se.egenmakt.access;

import org.jspecify.annotations.Nullable;

/**
 * Whom a link is for, and what it leads to.
 *
 * @param account           null for the first administrator, who has none yet
 * @param seatOf            the name of the operation in whose steering group the link gives a seat; empty for a link to a password alone
 * @param mayChoosePassword whether the link chooses a password; otherwise the person signs in and answers
 */
public record Invited(@Nullable Account account, String seatOf, boolean mayChoosePassword) {}
