package se.egenmakt.access;

/**
 * Something that happened with an account and belongs in the installation's audit log, in the same transaction.
 *
 * @param action what, for example {@code account.sign-in}
 * @param subject the account or role it concerns, without any client
 */
public record AccessEvent(String actor, String role, String action, String subject) {}
