package se.egenmakt.administration.web;

import java.util.ArrayList;
import java.util.List;
import se.egenmakt.access.Role;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;
import se.egenmakt.workforce.Ombud;

/** @param free the ombud that nobody has an account for */
public record NewAccountPage(ChosenRole chosen, List<Ombud> free, Form form) {
    public Shell shell() {
        return Shell.titled(Texts.t("account.new.title")).current("/accounts").asNarrow().form(form);
    }

    public boolean ombud() {
        return chosen.role() == Role.OMBUD;
    }

    public List<Choice> choices() {
        return choices(free);
    }

    static List<Choice> choices(List<Ombud> free) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of(PersonForm.NEW_OMBUD, Texts.t("account.ombud.new")).hint(Texts.t("account.ombud.new.hint")));
        free.forEach(ombud -> choices.add(Choice.of(ombud.id().toString(), ombud.name())));
        return choices;
    }
}
