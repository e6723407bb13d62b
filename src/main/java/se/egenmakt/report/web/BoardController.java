package se.egenmakt.report.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.report.FigureKey;
import se.egenmakt.report.FrozenReport;
import se.egenmakt.report.ReportState;
import se.egenmakt.report.FrozenReports;
import se.egenmakt.report.Reports;
import se.egenmakt.report.SmallCellsChoice;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** From the figures to the board and on to the county board: meeting, freezing, minutes, submitting; and the frozen numbers. */
@Controller
@Allowed({Role.OMBUD, Role.MANAGER})
class BoardController {
    private final Reports reports;
    private final FrozenReports frozenReports;

    BoardController(Reports reports, FrozenReports frozenReports) {
        this.reports = reports;
        this.frozenReports = frozenReports;
    }

    @GetMapping("/reports/{year}/board")
    Answer board(@PathVariable int year) {
        var state = state(year);
        return board(state, BoardPage.meetingForm(state), BoardPage.freezeForm(state));
    }

    private Page board(ReportState state, Form meeting, Form freeze) {
        var page = new BoardPage(new ReportHead(state, ReportHead.Step.BOARD), SmallNumbers.in(reports.content(state)), meeting, freeze);
        return Page.of("report/board.jte", page, meeting.ok() ? freeze : meeting);
    }

    @Allowed(Role.MANAGER)
    @PostMapping("/reports/{year}/board")
    Answer meeting(@PathVariable int year, HttpServletRequest request) {
        exists(year);
        var form = Form.of(request);
        var day = form.date("boardMeetingOn").orElse(null);
        if (!form.ok() || !Refused.done(reports.boardMeeting(year, day), form)) {
            var state = state(year);
            return board(state, form, BoardPage.freezeForm(state));
        }
        return Redirect.to("/reports/" + year + "/board")
                .with(Receipt.of(Texts.t(day == null ? "report.board.removed" : "report.board.saved"), ""));
    }

    @Allowed(Role.MANAGER)
    @PostMapping("/reports/{year}/freeze")
    Answer freeze(@PathVariable int year, HttpServletRequest request) {
        exists(year);
        var form = Form.of(request);
        int number = form.whole("number", 1, Integer.MAX_VALUE).orElse(1);
        if (!form.ok() || !Refused.done(frozenReports.freeze(year, number, form.value("whatChanged"), form.ticked("leaveUnconfirmed")), form)) {
            var state = state(year);
            return board(state, BoardPage.meetingForm(state), form.with("number", state.nextNumber()));
        }
        return Redirect.to("/reports/" + year + "/submission")
                .with(Receipt.of(Texts.t("report.board.frozen"), Texts.t("report.board.frozen.text", number)));
    }

    @GetMapping("/reports/{year}/submission")
    Answer submission(@PathVariable int year) {
        return submission(state(year), Form.empty(), Form.empty());
    }

    private Page submission(ReportState state, Form minutes, Form submit) {
        var frozen = state.latest().flatMap(head -> frozenReports.signed(state.year(), head.number())).orElse(null);
        var page = new SubmissionPage(new ReportHead(state, ReportHead.Step.SUBMIT), frozen, minutes, submit);
        return Page.of("report/submission.jte", page, minutes.ok() ? submit : minutes);
    }

    @Allowed(Role.MANAGER)
    @PostMapping("/reports/{year}/numbers/{number}/minutes")
    Answer minutes(@PathVariable int year, @PathVariable int number, @RequestParam(required = false) @Nullable MultipartFile minutes) throws IOException {
        found(year, number);
        var form = Form.empty();
        var file = minutes == null ? new byte[0] : minutes.getBytes();
        var name = minutes == null || minutes.getOriginalFilename() == null ? "" : minutes.getOriginalFilename();
        if (!Refused.done(frozenReports.attachMinutes(year, number, name, file), form)) {
            return submission(state(year), form, Form.empty());
        }
        return Redirect.to("/reports/" + year + "/submission").with(Receipt.of(Texts.t("report.submit.minutes.saved"), ""));
    }

    @Allowed(Role.MANAGER)
    @PostMapping("/reports/{year}/numbers/{number}/submit")
    Answer submit(@PathVariable int year, @PathVariable int number, HttpServletRequest request) {
        found(year, number);
        var form = Form.of(request);
        var day = form.date("submittedOn");
        if (day.isEmpty()) {
            form.reject("submittedOn", "report.submit.day");
        }
        var choice = form.choice("choice", SmallCellsChoice.class).orElse(null);
        if (!form.ok() || !Refused.done(frozenReports.submit(year, number, form.value("registration"), day.orElse(LocalDate.MAX), choice), form)) {
            return submission(state(year), Form.empty(), form);
        }
        return Redirect.to("/reports/" + year + "/submission")
                .with(Receipt.of(Texts.t("report.submit.done"), Texts.t("report.submit.done.text", form.value("registration").strip())));
    }

    @GetMapping("/reports/{year}/numbers/{number}")
    Answer number(
            @PathVariable int year,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String municipality,
            @RequestParam(defaultValue = "") String figure) {
        var frozen = found(year, number);
        if (!municipality.isEmpty() && !frozen.content().municipalities().containsKey(municipality)) {
            throw new NotFound("municipality");
        }
        var code = municipality.isEmpty() ? null : municipality;
        return Page.of("report/number.jte", new NumberPage(frozen, code, opened(frozen, code, figure)));
    }

    private NumberPage.@Nullable OpenedRows opened(FrozenReport frozen, @Nullable String municipality, String figure) {
        if (figure.isEmpty()) {
            return null;
        }
        var key = FigureKey.parse(figure, frozen.content().reportForm()).orElseThrow(() -> new NotFound("figure"));
        return new NumberPage.OpenedRows(key, frozenReports.open(frozen, municipality, key));
    }

    private FrozenReport found(int year, int number) {
        return frozenReports.signed(year, number).orElseThrow(() -> new NotFound("frozen report"));
    }

    private ReportState state(int year) {
        exists(year);
        return reports.state(year);
    }

    private void exists(int year) {
        if (!reports.exists(year)) {
            throw new NotFound("year");
        }
    }
}
