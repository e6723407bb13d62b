package se.egenmakt.administration.web;

import java.util.Arrays;
import java.util.List;
import se.egenmakt.organisation.FormOfOperation;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

public record NewOperationPage(Form form) {
    public Shell shell() {
        return Shell.titled(Texts.t("operations.new.title")).current("/operations").asNarrow().form(form);
    }

    public List<Choice> choices() {
        return Arrays.stream(FormOfOperation.values()).map(kind -> Choice.of(kind.code(), Texts.t(ShowOperationPage.key(kind)))).toList();
    }
}
