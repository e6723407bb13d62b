package se.egenmakt.steering.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import se.egenmakt.steering.MeetingPlan;
import se.egenmakt.steering.SteeringGroup;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Format;
import se.egenmakt.web.Shell;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * @param proposal whether there are days to confirm
 * @param planned  the days of the year that the group meets on already
 */
public record PlanPage(List<SteeringGroup> groups, boolean proposal, List<LocalDate> planned, Form form) {
    private static final List<String> HIDDEN = List.of("key", "group", "year", "number", "weekday", "starts", "ends", "place", "count");

    public Shell shell() {
        return MeetingShell.of(Texts.t("meeting.plan.title"), form).asNarrow();
    }

    public List<Choice> choices() {
        return groups.stream().map(group -> Choice.of(group.id().toString(), group.name())).toList();
    }

    public List<Choice> weekdays() {
        return IntStream.rangeClosed(1, 5).mapToObj(day -> Choice.of(Integer.toString(day), Texts.t("meeting.weekday." + day))).toList();
    }

    /** What was chosen before the proposal goes with it. */
    public List<String> hidden() {
        return HIDDEN;
    }

    public int count() {
        return form.whole("count", 1, MeetingPlan.MOST).orElse(0);
    }

    /** "Möte 1, tisdag". */
    public String label(int place) {
        var day = form.text("day-" + place).flatMap(SwedishDates::read);
        return day.map(LocalDate::getDayOfWeek).map(found -> Texts.t("meeting.plan.day", place + 1, Texts.t("meeting.weekday." + found.getValue()))).orElseGet(() -> Texts.t("meeting.plan.day-alone", place + 1));
    }

    /** "Redan planerade 2027: 2 februari och 4 maj."; empty when none is. */
    public String there() {
        return planned.isEmpty() ? "" : Texts.t("meeting.plan.there", Integer.toString(planned.getFirst().getYear()), Format.list(planned.stream().map(SwedishDates::day).toList()));
    }

    /** What others do, with where it stands. */
    public List<String> others() {
        return MeetingPlan.others().stream().map(others -> Texts.t("meeting.others." + others.who(), Format.word(others.fewest()), Format.word(others.most()))).toList();
    }

    public String source() {
        return MeetingPlan.others().getFirst().source().reference();
    }
}
