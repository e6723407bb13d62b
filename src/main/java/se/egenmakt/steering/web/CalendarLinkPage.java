package se.egenmakt.steering.web;

import se.egenmakt.steering.SteeringGroup;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** @param link shown this once */
public record CalendarLinkPage(SteeringGroup group, String link) {
    public Shell shell() {
        return SteeringShell.titled(Texts.t("steering.calendar.title")).asNarrow();
    }

    public String back() {
        return SteeringShell.path(group.id());
    }
}
