package se.egenmakt.administration.web;

import java.util.List;
import se.egenmakt.access.Account;
import se.egenmakt.access.Role;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;
import se.egenmakt.workforce.Ombud;

/** @param free the ombud that nobody has an account for */
public record GiveRolePage(Account account, ChosenRole chosen, List<Ombud> free, Form form) {
    public Shell shell() {
        return Shell.titled(Texts.t("account.role.new", account.name())).current("/accounts").asNarrow().form(form);
    }

    public boolean ombud() {
        return chosen.role() == Role.OMBUD;
    }

    public List<Choice> choices() {
        return NewAccountPage.choices(free);
    }
}
