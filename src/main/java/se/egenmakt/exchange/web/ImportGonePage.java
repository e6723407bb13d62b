package se.egenmakt.exchange.web;

import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** The files are not there: imported or dropped long ago, or somebody else's. */
public record ImportGonePage() {
    public Shell shell() {
        return Shell.titled(Texts.t("import.gone.title")).current("/menu").asNarrow();
    }
}
