package se.egenmakt.exchange.web;

import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** Choosing the files. */
public record ImportPage(Form form) {
    public Shell shell() {
        return Shell.titled(Texts.t("menu.import")).current("/menu").form(form);
    }
}
