package se.egenmakt.access.web;

import org.jspecify.annotations.Nullable;
import se.egenmakt.access.Account;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/**
 * @param account null for the first administrator, who makes one here
 * @param seatOf  the operation in whose group the person gets a seat with the password; empty for a password alone
 */
public record InvitationPage(String token, @Nullable Account account, String seatOf, Form form) {
    public Shell shell() {
        return Shell.titled(Texts.t(account == null ? "invitation.first.title" : "invitation.title")).asNarrow().form(form);
    }
}
