package se.egenmakt.deficiency.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import se.egenmakt.access.Public;
import se.egenmakt.deficiency.FollowCode;
import se.egenmakt.deficiency.Followed;
import se.egenmakt.deficiency.TellingBrake;
import se.egenmakt.deficiency.TellingPlace;
import se.egenmakt.deficiency.Tellings;
import se.egenmakt.identity.IdentityCheck;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.identity.MarkedText;
import se.egenmakt.organisation.Municipality;
import se.egenmakt.organisation.Operations;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.Page;

/** Telling without an account what does not work, and following what became of it. */
@Controller
@Public
class TellController {
    private final Tellings tellings;
    private final TellingBrake brake;
    private final IdentityCheck check;
    private final Clock clock;

    TellController(Tellings tellings, TellingBrake brake, Operations operations, Clock clock) {
        this.tellings = tellings;
        this.brake = brake;
        this.check = new IdentityCheck(operations.register().stream().map(Municipality::name).toList(), List.of());
        this.clock = clock;
    }

    @GetMapping("/tell")
    Answer tell() {
        return page(TellForm.fresh(), tellings.places(), Map.of());
    }

    @PostMapping("/tell")
    Answer tell(HttpServletRequest request, HttpServletResponse response) {
        var form = Form.of(request);
        var places = tellings.places();
        var read = TellForm.read(form, places, YearMonth.now(clock));
        var marked = MarkedForm.of(form, check::check, "what", "bodyName").texts();
        if (read.isEmpty() || !form.ok()) {
            return page(form, places, marked);
        }
        var telling = read.get();
        var wait = brake.wait(TellingBrake.Doing.SENDING, request.getRemoteAddr());
        if (!wait.isZero()) {
            return later(response, wait, Page.of("open/tell.jte", new TellPage(form, places, marked, YearMonth.now(clock), true)));
        }
        return Page.of("open/thanks.jte", new ThanksPage(telling.place(), tellings.send(telling)));
    }

    /** Where a form ends up whose secret is no longer valid: what was typed is there still, and it is sent once more. */
    @PostMapping("/tell/again")
    Answer again(HttpServletRequest request) {
        var form = Form.of(request);
        if (form.value("key").isEmpty()) {
            form.with("key", TellForm.fresh().value("key"));
        }
        return page(form.reject("", "tell.again"), tellings.places(), Map.of()).status(403);
    }

    @GetMapping("/tell/follow")
    Answer follow() {
        return Page.of("open/follow.jte", new FollowPage(Form.empty(), null, false));
    }

    @PostMapping("/tell/follow")
    Answer follow(HttpServletRequest request, HttpServletResponse response) {
        var form = Form.of(request);
        if (form.text("code").isEmpty()) {
            form.reject("code", "follow.code.missing");
        } else {
            var wait = brake.wait(TellingBrake.Doing.FOLLOWING, request.getRemoteAddr());
            if (!wait.isZero()) {
                return later(response, wait, Page.of("open/follow.jte", new FollowPage(form, null, true)));
            }
        }
        var found = form.ok() ? FollowCode.read(form.value("code")).flatMap(tellings::followed) : Optional.<Followed>empty();
        if (form.ok() && found.isEmpty()) {
            form.reject("code", "follow.code.unknown");
        }
        return Page.of("open/follow.jte", new FollowPage(form, found.orElse(null), false), form);
    }

    private Page page(Form form, List<TellingPlace> places, Map<String, MarkedText> marked) {
        return Page.of("open/tell.jte", new TellPage(form, places, marked, YearMonth.now(clock), false), form);
    }

    /** Nobody did anything wrong: it is said when to come again. */
    private static Page later(HttpServletResponse response, Duration wait, Page page) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        return page.status(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
