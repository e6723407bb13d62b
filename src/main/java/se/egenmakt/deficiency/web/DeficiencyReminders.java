package se.egenmakt.deficiency.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.deficiency.Betterment;
import se.egenmakt.web.Format;
import se.egenmakt.web.Reminder;
import se.egenmakt.web.Reminders;
import se.egenmakt.web.Status;
import se.egenmakt.web.Texts;

/** On the start page: what is asked of an ombud about deficiencies, and what is late: also to ombud, who coordinate by themselves in some operations. Whatever is past its date is shown until somebody takes a step. */
@Component
class DeficiencyReminders implements Reminders {
    /** After what a client waits for, before what can rest. */
    private static final int ORDER = 20;

    private final Betterment betterment;

    DeficiencyReminders(Betterment betterment) {
        this.betterment = betterment;
    }

    @Override
    public List<Reminder> now() {
        var acting = Acting.current();
        if (!acting.is(Role.OMBUD) && !acting.is(Role.MANAGER)) {
            return List.of();
        }
        var attention = betterment.attention();
        var reminders = new ArrayList<Reminder>();
        add(reminders, attention.sentBack(), Status.NEED, "rewrite", "/observations#egna");
        add(reminders, attention.untold(), Status.NEED, "untold", "/observations?own=true#alla");
        add(reminders, attention.better(), Status.NEED, "better", attention.one() == null ? "/deficiencies" : "/deficiencies/" + attention.one() + "/better");
        add(reminders, attention.contested(), Status.NEED, "contested", "/deficiencies?state=lagad");
        add(reminders, attention.toRead(), Status.NEED, "read", "/observations#lasa");
        add(reminders, attention.unread(), Status.NEED, "unread", "/deficiencies");
        add(reminders, attention.late(), Status.LATE, "late", "/deficiencies?late=true");
        if (acting.is(Role.MANAGER)) {
            add(reminders, attention.offers(), Status.NEED, "offers", "/offers");
            add(reminders, attention.answered(), Status.DONE, "answered", attention.oneAnswered() == null ? "/deficiencies" : "/deficiencies/" + attention.oneAnswered());
            add(reminders, attention.toJoin(), Status.TODO, "join", "/observations#foga");
        }
        return reminders;
    }

    private static void add(List<Reminder> reminders, int count, Status status, String what, String href) {
        if (count > 0) {
            var key = "deficiency.reminder." + what;
            reminders.add(new Reminder(
                    ORDER + reminders.size(), status, Texts.t(key + ".when"), Texts.tn(key, count, Format.sentence(Format.word(count))), Texts.t(key + ".text"), href, Texts.t(key + ".go")));
        }
    }
}
