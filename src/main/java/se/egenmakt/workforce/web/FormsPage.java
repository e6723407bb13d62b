package se.egenmakt.workforce.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import se.egenmakt.organisation.DatedForm;
import se.egenmakt.organisation.FormOfOperation;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

public record FormsPage(LocalDate today, List<DatedForm> forms, Form form) {
    public Shell shell() {
        return OperationPage.shell(Texts.t("operation.forms.title")).form(form);
    }

    public List<Choice> choices() {
        return Arrays.stream(FormOfOperation.values()).map(kind -> Choice.of(kind.code(), Texts.t(key(kind)))).toList();
    }

    /** Of a form's name in the texts. */
    public static String key(FormOfOperation kind) {
        return "form-of-operation." + kind.code().replace(' ', '-');
    }
}
