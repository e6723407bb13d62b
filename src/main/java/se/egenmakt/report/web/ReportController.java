package se.egenmakt.report.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.report.ReportPaper;
import se.egenmakt.report.ReportState;
import se.egenmakt.report.ReportWords;
import se.egenmakt.report.Reports;
import se.egenmakt.report.ToSettle.What;
import se.egenmakt.web.Answer;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Paging;

/** The years, what to settle first, and the figures with what is behind them. */
@Controller
@Allowed({Role.OMBUD, Role.MANAGER})
class ReportController {
    private static final int PAGE = 50;

    private final Reports reports;
    private final Clock clock;

    ReportController(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping("/reports")
    Answer years(HttpServletRequest request) {
        var years = reports.years();
        return Page.of("report/years.jte", new YearsPage(years, Paging.of(request, PAGE, years.size()), LocalDate.now(clock)));
    }

    @GetMapping("/reports/{year}")
    Answer settle(@PathVariable int year) {
        return Page.of("report/settle.jte", new SettlePage(new ReportHead(state(year), ReportHead.Step.SETTLE)));
    }

    @GetMapping("/reports/{year}/settle/{what}")
    Answer settle(@PathVariable int year, @PathVariable String what, HttpServletRequest request) {
        var wanted = Arrays.stream(What.values())
                .filter(one -> one.aboutClients() && one.code().equals(what))
                .findFirst()
                .orElseThrow(() -> new NotFound("what to settle"));
        var state = state(year);
        var item = state.item(wanted).orElseThrow(() -> new NotFound("what to settle"));
        reports.opened(year, "settle " + wanted.code(), item.periods());
        return Page.of(
                "report/settleList.jte",
                new SettleListPage(new ReportHead(state, ReportHead.Step.SETTLE), item, Paging.of(request, PAGE, item.periods().size())));
    }

    @GetMapping("/reports/{year}/settle/quiet")
    Answer quiet(@PathVariable int year, HttpServletRequest request) {
        var state = state(year);
        var quiet = reports.quiet(state.counted());
        return Page.of(
                "report/settleQuiet.jte",
                new SettleQuietPage(new ReportHead(state, ReportHead.Step.SETTLE), quiet, Acting.current().ombud(), Paging.of(request, PAGE, quiet.size())));
    }

    @GetMapping("/reports/{year}/form")
    Answer form(@PathVariable int year) {
        return Page.of("report/form.jte", new FormPage(new ReportHead(state(year), ReportHead.Step.FIGURES)));
    }

    @GetMapping("/reports/{year}/figures")
    Answer figures(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String municipality,
            @RequestParam(defaultValue = "") String figure,
            HttpServletRequest request) {
        var state = state(year);
        var code = municipality.isEmpty()
                ? null
                : state.counted().municipality(municipality).orElseThrow(() -> new NotFound("municipality")).code();
        var words = new ReportWords(ReportPaper.Sheet.draft(reports.content(state), code));
        var opened = figure.isEmpty() ? null : open(state, code, figure, request);
        var outside = state.counted().of(code).doesNotFit();
        var differing = state.counted().startDifferences(code).stream().flatMap(difference -> Stream.ofNullable(difference.period()));
        reports.opened(year, "does-not-fit", Stream.concat(outside.stream().flatMap(entry -> entry.periods().stream()), differing).toList());
        return Page.of(
                "report/figures.jte",
                new FiguresPage(new ReportHead(state, ReportHead.Step.FIGURES), words, code, opened, outside));
    }

    private Opened open(ReportState state, @Nullable String municipality, String text, HttpServletRequest request) {
        var source = Opened.find(state.counted(), municipality, text).orElseThrow(() -> new NotFound("figure"));
        reports.opened(state.year(), source.code(), source.behind().stream().map(placed -> placed.period()).toList());
        return new Opened(source, Paging.of(request, PAGE, source.behind().size()), state.today());
    }

    private ReportState state(int year) {
        if (!reports.exists(year)) {
            throw new NotFound("year");
        }
        return reports.state(year);
    }
}
