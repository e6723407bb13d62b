package se.egenmakt.workforce.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.egenmakt.organisation.Municipality;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;
import se.egenmakt.workforce.Ombud;

public record PlacementPage(Ombud ombud, List<Municipality> municipalities, Form form) {
    public Shell shell() {
        return OperationPage.shell(Texts.t("ombud.placement.title", ombud.name())).asNarrow().form(form);
    }

    public List<Choice> choices() {
        return municipalities.stream().map(municipality -> Choice.of(municipality.code(), municipality.name())).toList();
    }

    /** Those served now, and those where the ombud is placed already, by name. */
    static List<Municipality> choices(List<Municipality> served, @Nullable List<String> placed, List<Municipality> register) {
        return register.stream().filter(municipality -> served.contains(municipality) || placed != null && placed.contains(municipality.code())).toList();
    }
}
