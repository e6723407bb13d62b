package se.egenmakt.steering.web;

import java.util.List;
import se.egenmakt.steering.MeetingTime;
import se.egenmakt.steering.SteeringGroup;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/**
 * One thing to do about a group.
 *
 * @param key   of its title
 * @param later meetings that are to be held after the day on which the group would end
 */
public record GroupTaskPage(String key, SteeringGroup group, List<MeetingTime> later, Form form) {
    public Shell shell() {
        return SteeringShell.titled(title()).asNarrow().form(form);
    }

    public String title() {
        return Texts.t(key, group.name());
    }

    public String back() {
        return SteeringShell.path(group.id());
    }
}
