package se.egenmakt.steering.web;

import java.util.List;
import java.util.stream.IntStream;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.steering.GuidelineKind;
import se.egenmakt.steering.MeetingTime;
import se.egenmakt.steering.SteeringGroup;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/** @param meetings those that may have decided it: held ones */
public record NewGuidelinePage(SteeringGroup group, GuidelineKind kind, List<MeetingTime> meetings, Form form, MarkedForm marked) {
    static String path(SteeringGroup group, GuidelineKind kind) {
        return SteeringShell.path(group.id()) + "/guidelines/new?kind=" + kind.code();
    }

    public Shell shell() {
        return SteeringShell.titled(title()).asNarrow().form(form);
    }

    public String title() {
        return Texts.t("steering.guideline.new." + kind.code());
    }

    public String back() {
        return SteeringShell.path(group.id()) + "/guidelines";
    }

    public String draft() {
        return path(group, kind);
    }

    public boolean criteria() {
        return kind == GuidelineKind.PRIORITY_ORDER;
    }

    public List<Integer> rows() {
        return IntStream.rangeClosed(1, GuidelineForm.rows(form).size()).boxed().toList();
    }

    public boolean mayAddRow() {
        return rows().size() < GuidelineForm.MOST_ROWS;
    }

    /** The latest first. */
    public List<Choice> choices() {
        return meetings.reversed().stream().map(meeting -> Choice.of(meeting.id().toString(), SwedishDates.full(meeting.day()))).toList();
    }
}
