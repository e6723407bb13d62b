package se.egenmakt.steering.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.steering.Meeting;
import se.egenmakt.steering.MeetingDecision;
import se.egenmakt.steering.MeetingDecisions;
import se.egenmakt.steering.Meetings;
import se.egenmakt.steering.MinutesState;
import se.egenmakt.web.Reminder;
import se.egenmakt.web.Reminders;
import se.egenmakt.web.Status;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/** Reminds the operation's people of meetings: papers to send, minutes to send, decisions that are late. */
@Component
class MeetingReminders implements Reminders {
    /** Papers are sent so many days before a meeting, at least. Ours. */
    static final int PAPERS_BEFORE = 14;
    /** Minutes are sent within so many days after it. Ours. */
    static final int MINUTES_AFTER = 14;

    private final Meetings meetings;
    private final MeetingDecisions decisions;
    private final Clock clock;

    MeetingReminders(Meetings meetings, MeetingDecisions decisions, Clock clock) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public List<Reminder> now() {
        var acting = Acting.current();
        if (!acting.is(Role.MANAGER) && !acting.is(Role.OMBUD)) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var reminders = new ArrayList<Reminder>();
        meetings.of(null).forEach(meeting -> of(meeting, today).ifPresent(reminders::add));
        late(decisions.of(null), today).ifPresent(reminders::add);
        return List.copyOf(reminders);
    }

    static Optional<Reminder> of(Meeting meeting, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, meeting.day());
        if (meeting.isComing() && meeting.papersSentOn() == null && days >= 0 && days <= PAPERS_BEFORE) {
            return Optional.of(reminder(meeting, "papers", days, days == 0 ? Status.LATE : Status.NEED, ""));
        }
        if (meeting.isHeld() && meeting.minutes() == MinutesState.DRAFT && -days > MINUTES_AFTER) {
            return Optional.of(reminder(meeting, "minutes", days + MINUTES_AFTER, Status.LATE, "/minutes"));
        }
        return Optional.empty();
    }

    private static Reminder reminder(Meeting meeting, String what, long order, Status status, String path) {
        var when = order == 0 ? Texts.t("meeting.reminder.today") : order > 0 ? Texts.tn("meeting.reminder.within", order) : Texts.tn("meeting.decision.state.late", -order);
        return new Reminder(
                order,
                status,
                when,
                Texts.t("meeting.reminder." + what, SwedishDates.day(meeting.day())),
                Texts.t("meeting.reminder." + what + ".text"),
                "/meetings/" + meeting.id() + path,
                Texts.t("meeting.reminder." + what + ".do"));
    }

    /** One for all that are late. */
    static Optional<Reminder> late(List<MeetingDecision> decisions, LocalDate today) {
        var late = decisions.stream().filter(decision -> decision.lateOn(today) > 0).toList();
        long most = late.stream().mapToLong(decision -> decision.lateOn(today)).max().orElse(0);
        return late.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reminder(
                        -most,
                        Status.LATE,
                        Texts.tn("meeting.decision.state.late", most),
                        Texts.tn("meeting.reminder.decisions", late.size()),
                        Texts.t("meeting.reminder.decisions.text"),
                        "/decisions",
                        Texts.t("meeting.reminder.decisions.do")));
    }
}
