package se.egenmakt.workforce.web;

import java.util.Arrays;
import java.util.List;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;
import se.egenmakt.workforce.AbsenceKind;
import se.egenmakt.workforce.Ombud;

/**
 * One thing to do about one ombud.
 *
 * @param key of its texts
 */
public record OmbudTaskPage(String key, Ombud ombud, Form form) {
    public Shell shell() {
        return OperationPage.shell(title()).asNarrow().form(form);
    }

    public String title() {
        return Texts.t(key + ".title", ombud.name());
    }

    public String path() {
        return "/operation/ombud/" + ombud.id();
    }

    public List<Choice> kinds() {
        return Arrays.stream(AbsenceKind.values()).map(kind -> Choice.of(kind.code(), Texts.t("absence-kind." + kind.code()))).toList();
    }
}
