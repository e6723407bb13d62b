package se.egenmakt.report.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Drafts;
import se.egenmakt.access.Role;
import se.egenmakt.report.Question;
import se.egenmakt.report.ReportState;
import se.egenmakt.report.Reports;
import se.egenmakt.shared.Coded;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** The form's text questions, one a page, and the economic account. */
@Controller
@Allowed({Role.OMBUD, Role.MANAGER})
class QuestionController {
    private static final BigDecimal MOST_POSTS = new BigDecimal("999.99");
    private static final int MOST_PERSONS = 9_999;
    private static final int MOST_KRONOR = 2_000_000_000;
    private static final int LONGEST_NOTE = 2_000;

    private final Reports reports;
    private final Drafts drafts;

    QuestionController(Reports reports, Drafts drafts) {
        this.reports = reports;
        this.drafts = drafts;
    }

    @GetMapping("/reports/{year}/questions")
    Answer questions(@PathVariable int year) {
        return Page.of("report/questions.jte", new QuestionsPage(new ReportHead(state(year), ReportHead.Step.QUESTIONS)));
    }

    @GetMapping("/reports/{year}/questions/{question}")
    Answer question(@PathVariable int year, @PathVariable String question) {
        var asked = asked(question);
        var state = state(year);
        var form = drafts.open(path(year, asked), () -> fresh(state, asked));
        return Page.of("report/question.jte", page(state, asked, form));
    }

    @PostMapping("/reports/{year}/questions/{question}")
    Answer answer(@PathVariable int year, @PathVariable String question, HttpServletRequest request) {
        var asked = asked(question);
        exists(year);
        var form = Form.of(request);
        boolean confirm = form.ticked("confirm");
        var posts = form.decimal("plannedPosts", BigDecimal.ZERO, MOST_POSTS);
        var persons = form.whole("plannedPersons", 0, MOST_PERSONS);
        int version = form.whole("version", 0, Integer.MAX_VALUE).orElse(0);
        if (!form.ok() || !Refused.done(reports.answer(year, asked, form.value("answer"), confirm, version), form)) {
            var state = state(year);
            return Page.of("report/question.jte", page(state, asked, form.with("version", state.answer(asked).version())), form);
        }
        if (asked == Question.PLANNED_POSTS) {
            reports.plan(year, posts.orElse(null), persons.orElse(null));
        }
        drafts.drop(path(year, asked));
        return Redirect.to(confirm ? next(year, asked) : path(year, asked))
                .with(Receipt.of(Texts.t(confirm ? "report.question.confirmed" : "report.question.saved"), ""));
    }

    private String next(int year, Question asked) {
        int following = asked.ordinal() + 1;
        return following < Question.values().length ? path(year, Question.values()[following]) : "/reports/" + year + "/economy";
    }

    @GetMapping("/reports/{year}/economy")
    Answer economy(@PathVariable int year) {
        var state = state(year);
        var form = drafts.open(economyPath(year), () -> EconomyPage.form(state.draft()));
        return Page.of("report/economy.jte", new EconomyPage(new ReportHead(state, ReportHead.Step.QUESTIONS), form));
    }

    @Allowed(Role.MANAGER)
    @PostMapping("/reports/{year}/economy")
    Answer economy(@PathVariable int year, HttpServletRequest request) {
        exists(year);
        var form = Form.of(request);
        var economy = EconomyPage.read(form, MOST_KRONOR, LONGEST_NOTE);
        int version = form.whole("version", 0, Integer.MAX_VALUE).orElse(0);
        if (!form.ok() || !Refused.done(reports.economy(year, economy, version), form)) {
            var state = state(year);
            form.with("version", state.draft().economyVersion());
            return Page.of("report/economy.jte", new EconomyPage(new ReportHead(state, ReportHead.Step.QUESTIONS), form), form);
        }
        drafts.drop(economyPath(year));
        return Redirect.to(economyPath(year)).with(Receipt.of(Texts.t("report.economy.saved"), ""));
    }

    private QuestionPage page(ReportState state, Question asked, Form form) {
        return new QuestionPage(
                new ReportHead(state, ReportHead.Step.QUESTIONS), asked, form, reports.answerOfYearBefore(state.year(), asked).orElse(null));
    }

    private static Form fresh(ReportState state, Question asked) {
        var answer = state.answer(asked);
        var draft = state.draft();
        return Form.empty()
                .with("answer", answer.text())
                .with("version", answer.version())
                .with("plannedPosts", draft.plannedPosts() == null ? null : draft.plannedPosts().toPlainString().replace('.', ','))
                .with("plannedPersons", draft.plannedPersons());
    }

    private static Question asked(String code) {
        return Coded.of(Question.class, code).orElseThrow(() -> new NotFound("question"));
    }

    private static String path(int year, Question asked) {
        return "/reports/" + year + "/questions/" + asked.code();
    }

    private static String economyPath(int year) {
        return "/reports/" + year + "/economy";
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
