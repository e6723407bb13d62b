package se.egenmakt.report.web;

import java.util.List;
import se.egenmakt.report.FrozenReport;
import se.egenmakt.report.ReportState;
import se.egenmakt.report.SmallCell;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/** The fourth step: when the board meets, small figures pointed out, and freezing. */
public record BoardPage(ReportHead head, Form meeting, Form freeze) {
    private static final int ROWS = 40;

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

    public List<SmallCell> smallCells() {
        return head.state().smallCells(null);
    }

    public List<SmallCell> smallCellsShown() {
        return smallCells().stream().limit(ROWS).toList();
    }

    public int smallCellsMore() {
        return Math.max(0, smallCells().size() - ROWS);
    }

    public String name(SmallCell cell) {
        return Opened.name(cell.figure(), head.state().year(), head.state().counted().provisional());
    }

    public String text(FrozenReport.Head number) {
        var day = number.frozenAt().atZone(SwedishDates.ZONE).toLocalDate();
        var submitted = number.submittedOn();
        return Texts.t("report.board.number.text", day, number.frozenBy())
                + (submitted == null ? "" : " " + Texts.t("report.board.number.submitted", submitted, String.valueOf(number.registrationNumber())));
    }
}
