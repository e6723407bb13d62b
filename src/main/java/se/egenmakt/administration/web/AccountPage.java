package se.egenmakt.administration.web;

import java.util.List;
import se.egenmakt.access.Account;
import se.egenmakt.access.Role;
import se.egenmakt.access.RoleAssignment;
import se.egenmakt.web.Fact;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/**
 * @param sessions in how many browsers the person is signed in
 * @param self     whether it is the acting administrator's own
 * @param form     holds what was refused
 */
public record AccountPage(Account account, List<RoleAssignment> roles, int sessions, boolean self, Form form) {
    public Shell shell() {
        return Shell.titled(account.name()).current("/accounts").form(form);
    }

    public String path() {
        return "/accounts/" + account.id();
    }

    public boolean mayTake(RoleAssignment role) {
        return !(self && role.role() == Role.ADMINISTRATOR);
    }

    public List<Fact> facts() {
        return List.of(
                new Fact(Texts.t("sign-in.email"), account.email()),
                new Fact(Texts.t("account.state"), AccountsPage.state(account.disabled(), account.passwordHash() != null)),
                new Fact(Texts.t("account.sessions"), Texts.tn("account.sessions.so-many", sessions)));
    }
}
