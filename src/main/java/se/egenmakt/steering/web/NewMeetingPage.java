package se.egenmakt.steering.web;

import java.util.List;
import se.egenmakt.steering.SteeringGroup;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/**
 * A meeting to plan, or one that has been held to write in.
 *
 * @param key   of its texts: title, lead, do
 * @param draft the path under which what is typed is kept
 */
public record NewMeetingPage(String key, List<SteeringGroup> groups, Form form, String draft) {
    public Shell shell() {
        return MeetingShell.of(title(), form).asNarrow();
    }

    public String title() {
        return Texts.t(key + ".title");
    }

    public String lead() {
        return Texts.t(key + ".lead");
    }

    public String todo() {
        return Texts.t(key + ".do");
    }

    public List<Choice> choices() {
        return groups.stream().map(group -> Choice.of(group.id().toString(), group.name())).toList();
    }
}
