package se.egenmakt.administration.web;

import se.egenmakt.access.Account;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

public record AccountTaskPage(Account account, Form form) {
    public Shell shell() {
        return Shell.titled(Texts.t("account.change.title", account.name())).current("/accounts").asNarrow().form(form);
    }
}
