package se.egenmakt.steering.web;

import java.util.List;
import se.egenmakt.steering.SteeringGroup;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** @param draft the path under which what is typed is kept */
public record NewMeetingPage(List<SteeringGroup> groups, Form form, String draft) {
    public Shell shell() {
        return MeetingShell.of(Texts.t("meeting.new.title"), form).asNarrow();
    }

    public List<Choice> choices() {
        return groups.stream().map(group -> Choice.of(group.id().toString(), group.name())).toList();
    }
}
