package se.egenmakt.steering.web;

import se.egenmakt.steering.SteeringGroup;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/**
 * One thing to do about a group.
 *
 * @param key of its texts
 */
public record GroupTaskPage(String key, SteeringGroup group, Form form) {
    public Shell shell() {
        return SteeringShell.titled(title()).asNarrow().form(form);
    }

    public String title() {
        return Texts.t(key + ".title", group.name());
    }

    public String back() {
        return SteeringShell.path(group.id());
    }
}
