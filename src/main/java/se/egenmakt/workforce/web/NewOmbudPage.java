package se.egenmakt.workforce.web;

import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** @param draft the path under which what is typed is kept */
public record NewOmbudPage(Form form, String draft) {
    public Shell shell() {
        return OperationPage.shell(Texts.t("ombud.new.title")).asNarrow().form(form);
    }
}
