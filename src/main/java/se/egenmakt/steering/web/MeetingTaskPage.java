package se.egenmakt.steering.web;

import org.jspecify.annotations.Nullable;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.steering.AgendaItem;
import se.egenmakt.steering.MeetingFacts;
import se.egenmakt.steering.MeetingWords;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/**
 * One thing to do with a meeting.
 *
 * @param key  of its texts: title, lead, do
 * @param item the item of the agenda that it concerns; null when it is none
 */
public record MeetingTaskPage(String key, MeetingFacts facts, @Nullable AgendaItem item, Form form, MarkedForm marked) {
    public Shell shell() {
        return MeetingShell.of(title(), form).asNarrow();
    }

    public String title() {
        return Texts.t(key + ".title", words().day());
    }

    public String lead() {
        return Texts.t(key + ".lead");
    }

    public String todo() {
        return Texts.t(key + ".do");
    }

    public MeetingWords words() {
        return new MeetingWords(facts);
    }

    public String path() {
        return "/meetings/" + facts.meeting().id();
    }

    /** Whether those who were called are told. */
    public boolean tells() {
        return facts.meeting().calledOn() != null;
    }
}
