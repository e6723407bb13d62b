package se.egenmakt.web;

import java.util.List;

/** What a module wants to remind the acting person of on the start page. Each module that has something to say has a bean of this kind. */
@FunctionalInterface
public interface Reminders {
    List<Reminder> now();
}
