package se.egenmakt.steering.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.egenmakt.steering.Gap;
import se.egenmakt.steering.Gaps;
import se.egenmakt.steering.HeldMeeting;
import se.egenmakt.steering.Member;
import se.egenmakt.steering.PartyAttendance;
import se.egenmakt.steering.SteeringGroup;
import se.egenmakt.web.Form;
import se.egenmakt.web.Format;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Status;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * Which places of a group are and have been empty, when and for how long (rule E1).
 *
 * @param members who sits, has sat or will sit in it
 * @param day     the chosen day; null when what was typed is none
 */
public record GapsPage(LocalDate today, SteeringGroup group, List<Member> members, List<HeldMeeting> held, @Nullable LocalDate day, Form form) {
    public Shell shell() {
        return SteeringShell.titled(Texts.t("steering.gaps.title")).form(form);
    }

    public String back() {
        return SteeringShell.path(group.id());
    }

    public String path() {
        return back() + "/gaps";
    }

    public boolean steeringGroup() {
        return group.parent() == null;
    }

    // ── One day ────────────────────────────────────────────────────────────

    public String heading() {
        return day == null ? Texts.t("steering.gaps.day") : Format.sentence(SwedishDates.full(day));
    }

    /** Who was missing on the chosen day, a sentence each. */
    public List<String> onTheDay() {
        if (day == null) {
            return List.of();
        }
        if (!group.holdsOn(day)) {
            return List.of(Texts.t("steering.gaps.no-group"));
        }
        var missing = Gaps.on(day, group, members).stream().map(gap -> sentence(gap, gap.daysBy(day))).toList();
        return missing.isEmpty() ? List.of(Texts.t("steering.gaps.none-missing")) : missing;
    }

    private static String sentence(Gap gap, long days) {
        var name = SteeringShell.name(gap.party());
        return days == 0 ? Texts.t("steering.gaps.from-that-day", name) : Texts.tn("steering.gaps.missing", days, name, gap.from());
    }

    // ── All of them ────────────────────────────────────────────────────────

    /**
     * One gap.
     *
     * @param days    empty for one that is to come
     * @param without how many meetings were held without the party
     */
    public record Line(String party, String from, String until, String days, String without, Status status) {}

    /** Party by party, the earliest first; those still to come too. */
    public List<Line> lines() {
        return Gaps.all(group, members).stream().map(this::line).toList();
    }

    private Line line(Gap gap) {
        var until = gap.until();
        boolean comes = gap.from().isAfter(today);
        return new Line(
                SteeringShell.name(gap.party()),
                SwedishDates.full(gap.from()),
                until == null ? Texts.t(comes ? "steering.gaps.open" : "steering.gaps.goes-on") : SwedishDates.full(until),
                comes ? "" : Format.number(gap.daysBy(today)),
                comes ? "" : Format.number(PartyAttendance.without(gap, members, held).size()),
                comes ? Status.TODO : gap.coversDay(today) ? Status.LATE : Status.OFF);
    }

    public String state(Line line) {
        return Texts.t(switch (line.status()) {
            case TODO -> "steering.gaps.comes";
            case LATE -> "steering.gaps.empty";
            default -> "steering.gaps.filled";
        });
    }
}
