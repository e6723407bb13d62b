package se.egenmakt.steering.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import se.egenmakt.steering.MeetingWords;
import se.egenmakt.steering.SteeringAttention;
import se.egenmakt.web.Reminder;
import se.egenmakt.web.Status;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/** Reminds the operation's people of meetings: papers to send, minutes to send, or to put right, decisions that are late. */
final class MeetingReminders {
    private MeetingReminders() {}

    static List<Reminder> of(SteeringAttention attention, LocalDate today) {
        var reminders = new ArrayList<Reminder>();
        for (var meeting : attention.papers()) {
            long days = ChronoUnit.DAYS.between(today, meeting.day());
            reminders.add(reminder(meeting, "papers", days, days == 0 ? Status.LATE : Status.NEED, ""));
        }
        for (var meeting : attention.minutes()) {
            reminders.add(reminder(meeting, "minutes", ChronoUnit.DAYS.between(today, meeting.day()) + SteeringAttention.MINUTES_AFTER, Status.LATE, "/minutes"));
        }
        attention.objected().stream().map(MeetingReminders::objected).forEach(reminders::add);
        if (attention.late().count() > 0) {
            reminders.add(late(attention.late()));
        }
        return reminders;
    }

    private static Reminder reminder(SteeringAttention.Of meeting, String what, long order, Status status, String path) {
        var when = order == 0 ? Texts.t("meeting.reminder.today") : order > 0 ? Texts.tn("meeting.reminder.within", order) : Texts.tn("meeting.decision.state.late", -order);
        return new Reminder(
                order,
                status,
                when,
                Texts.t("meeting.reminder." + what, SwedishDates.day(meeting.day())),
                Texts.t("meeting.reminder." + what + ".text"),
                "/meetings/" + meeting.meeting() + path,
                Texts.t("meeting.reminder." + what + ".do"));
    }

    private static Reminder objected(SteeringAttention.Objected meeting) {
        return new Reminder(
                0,
                Status.NEED,
                Texts.t("meeting.reminder.objected.when"),
                MeetingWords.objected(meeting.names()),
                Texts.t("meeting.reminder.objected.text", SwedishDates.day(meeting.day())),
                "/meetings/" + meeting.meeting() + "/minutes",
                Texts.t("meeting.objected.do"));
    }

    /** One for all that are late. */
    private static Reminder late(SteeringAttention.Late late) {
        return new Reminder(
                -late.days(),
                Status.LATE,
                Texts.tn("meeting.decision.state.late", late.days()),
                Texts.tn("meeting.reminder.decisions", late.count()),
                Texts.t("meeting.reminder.decisions.text"),
                "/decisions",
                Texts.t("meeting.reminder.decisions.do"));
    }
}
