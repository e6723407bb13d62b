package se.egenmakt.administration.web;

import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;
import se.egenmakt.workforce.Ombud;

public record OmbudAccountPage(Ombud ombud, Form form) {
    public Shell shell() {
        return Shell.titled(Texts.t("people.new.title", ombud.name())).current("/operation").asNarrow().form(form);
    }

    public String action() {
        return "/operation/people/" + ombud.id() + "/account";
    }
}
