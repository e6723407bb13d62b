package se.egenmakt.steering.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.steering.Gap;
import se.egenmakt.steering.Gaps;
import se.egenmakt.steering.Guideline;
import se.egenmakt.steering.Member;
import se.egenmakt.steering.Offer;
import se.egenmakt.steering.SteeringAttention;
import se.egenmakt.steering.SteeringGroup;
import se.egenmakt.steering.SteeringGroups;
import se.egenmakt.web.Format;
import se.egenmakt.web.Reminder;
import se.egenmakt.web.Reminders;
import se.egenmakt.web.Status;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * Reminds a manager of the group: the party that has been missing longest, terms that end, organisations to ask again, a priority order or guidelines to look at again; and the operation's people of
 * meetings. All of it from one reading.
 */
@Component
class SteeringReminders implements Reminders {
    private final SteeringGroups groups;
    private final Clock clock;

    SteeringReminders(SteeringGroups groups, Clock clock) {
        this.groups = groups;
        this.clock = clock;
    }

    @Override
    public List<Reminder> now() {
        var acting = Acting.current();
        if (!acting.is(Role.MANAGER) && !acting.is(Role.OMBUD)) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var attention = groups.attention(today);
        var reminders = new ArrayList<>(of(attention, today));
        reminders.addAll(MeetingReminders.of(attention, today));
        return List.copyOf(reminders);
    }

    private static List<Reminder> of(SteeringAttention attention, LocalDate today) {
        var reminders = new ArrayList<Reminder>();
        attention.groups().stream()
                .flatMap(group -> Gaps.on(today, group, attention.members().getOrDefault(group.id(), List.of())).stream().map(gap -> missing(group, gap, today)))
                .min(Comparator.comparing(Reminder::order))
                .ifPresent(reminders::add);
        for (var group : attention.groups()) {
            attention.members().getOrDefault(group.id(), List.of()).stream().filter(member -> GroupPage.endsSoon(member, today)).map(member -> ends(group, member, today)).forEach(reminders::add);
            attention.toAskAgain().stream().filter(offer -> offer.group().equals(group.id())).map(offer -> askAgain(offer, today)).forEach(reminders::add);
            attention.toReview().stream().filter(version -> version.group().equals(group.id())).map(version -> review(version, today)).forEach(reminders::add);
        }
        return reminders;
    }

    private static Reminder missing(SteeringGroup group, Gap gap, LocalDate today) {
        long days = gap.daysBy(today);
        return new Reminder(
                -days,
                Status.LATE,
                days == 0 ? Texts.t("steering.reminder.today") : Texts.tn("steering.reminder.days", days),
                Texts.t("steering.missing.in-group", SteeringShell.name(gap.party())),
                Texts.t("steering.reminder.missing", gap.from()),
                SteeringShell.path(group.id()),
                Texts.t("steering.reminder.open"));
    }

    private static Reminder ends(SteeringGroup group, Member member, LocalDate today) {
        var until = java.util.Objects.requireNonNull(member.until());
        return new Reminder(
                ChronoUnit.DAYS.between(today, until),
                Status.NEED,
                Format.sentence(SwedishDates.relative(until, today)),
                Texts.t("steering.reminder.ends", member.name()),
                Texts.t("steering.reminder.ends.text", SteeringShell.name(member.party())),
                SteeringShell.path(group.id()),
                Texts.t("steering.reminder.open"));
    }

    private static Reminder askAgain(Offer offer, LocalDate today) {
        var on = java.util.Objects.requireNonNull(offer.askAgainOn());
        return new Reminder(
                ChronoUnit.DAYS.between(today, on),
                Status.NEED,
                Format.sentence(SwedishDates.relative(on, today)),
                Texts.t("steering.reminder.ask", offer.organisation()),
                Texts.t("steering.reminder.ask.text"),
                SteeringShell.path(offer.group()),
                Texts.t("steering.reminder.open"));
    }

    private static Reminder review(Guideline version, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, version.reviewBy());
        return new Reminder(
                days,
                days <= 0 ? Status.LATE : Status.TODO,
                Format.sentence(SwedishDates.relative(version.reviewBy(), today)),
                Texts.t("steering.reminder.review." + version.kind().code()),
                Texts.t("steering.reminder.review.text." + version.kind().code(), version.reviewBy()),
                SteeringShell.path(version.group()) + "/guidelines",
                Texts.t("steering.reminder.review.open"));
    }
}
