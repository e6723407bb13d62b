package se.egenmakt.steering.web;

import java.util.List;
import se.egenmakt.steering.SteeringGroup;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** @param parents the steering groups that an area group may stand under */
public record NewGroupPage(List<SteeringGroup> parents, Form form) {
    public Shell shell() {
        return SteeringShell.titled(title()).asNarrow().form(form);
    }

    public String title() {
        return parents.isEmpty() ? Texts.t("steering.group.create") : Texts.t("steering.group.new");
    }

    public List<Choice> choices() {
        return parents.stream().map(group -> Choice.of(group.id().toString(), Texts.t("steering.group.under", group.name()))).toList();
    }
}
