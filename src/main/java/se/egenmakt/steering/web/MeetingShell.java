package se.egenmakt.steering.web;

import se.egenmakt.web.Form;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** Around every page of meetings: whose it is, and who can read it. */
final class MeetingShell {
    private MeetingShell() {}

    static Shell of(String title) {
        return Shell.titled(title).current("/meetings").owner(Owner.SYSTEM, Texts.t("meeting.owner"), Texts.t("meeting.owner.text"));
    }

    static Shell of(String title, Form form) {
        return of(title).form(form);
    }
}
