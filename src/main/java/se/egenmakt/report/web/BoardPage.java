package se.egenmakt.report.web;

import org.jspecify.annotations.Nullable;
import se.egenmakt.report.FrozenReport;
import se.egenmakt.report.ReportState;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/** The fourth step: when the board meets, small figures pointed out, and freezing. */
public record BoardPage(ReportHead head, SmallNumbers small, Form meeting, Form freeze) {
    static Form meetingForm(ReportState state) {
        return Form.empty().with("boardMeetingOn", state.draft().boardMeetingOn());
    }

    static Form freezeForm(ReportState state) {
        return Form.empty().with("number", state.nextNumber());
    }

    public Shell shell() {
        return head.shell().form(meeting.ok() ? freeze : meeting);
    }

    public Form refused() {
        return meeting.ok() ? freeze : meeting;
    }

    public boolean ended() {
        return !head.state().counted().provisional();
    }

    public boolean correction() {
        return head.state().nextNumber() > 1;
    }

    public String nextYear() {
        return Integer.toString(head.state().year() + 1);
    }

    /** The figures that are others now than they were frozen; null when nothing is frozen. */
    public @Nullable Moved moved() {
        return Moved.of(head.state());
    }

    public String text(FrozenReport.Head number) {
        var day = number.frozenAt().atZone(SwedishDates.ZONE).toLocalDate();
        var submitted = number.submittedOn();
        return Texts.t("report.board.number.text", day, number.frozenBy())
                + (submitted == null ? "" : " " + Texts.t("report.board.number.submitted", submitted, String.valueOf(number.registrationNumber())));
    }
}
