package se.egenmakt.access;

import java.util.List;
import java.util.UUID;

/**
 * Something that happened with an account and belongs in the installation's audit log, in the same transaction.
 *
 * @param action     what, for example {@code account.sign-in}
 * @param subject    the account or role it concerns, without any client
 * @param operations whose chains it belongs in too, since the account acts there
 */
public record AccessEvent(String actor, String role, String action, String subject, List<UUID> operations) {
    AccessEvent(String actor, String role, String action, String subject) {
        this(actor, role, action, subject, List.of());
    }
}
