package se.egenmakt.deficiency.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import se.egenmakt.access.Public;
import se.egenmakt.deficiency.FollowCode;
import se.egenmakt.deficiency.Followed;
import se.egenmakt.deficiency.IdentityCheck;
import se.egenmakt.deficiency.Telling;
import se.egenmakt.deficiency.TellingBrake;
import se.egenmakt.deficiency.TellingPlace;
import se.egenmakt.deficiency.Tellings;
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
        return page(TellForm.fresh(), tellings.places(), List.of());
    }

    @PostMapping("/tell")
    Answer tell(HttpServletRequest request) {
        var form = Form.of(request);
        var places = tellings.places();
        var read = TellForm.read(form, places, YearMonth.now(clock));
        if (read.isEmpty()) {
            return page(form, places, List.of());
        }
        var telling = read.get();
        var marked = marked(telling);
        if (marked.stream().anyMatch(text -> !text.isAnswered(form))) {
            return page(form.reject("what", "tell.marked"), places, marked);
        }
        if (!brake.allows(TellingBrake.Doing.SENDING, request.getRemoteAddr())) {
            return page(form.reject("", "tell.wait"), places, List.of());
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
        return page(form.reject("", "tell.again"), tellings.places(), List.of()).status(403);
    }

    @GetMapping("/tell/follow")
    Answer follow() {
        return Page.of("open/follow.jte", new FollowPage(Form.empty(), null));
    }

    @PostMapping("/tell/follow")
    Answer follow(HttpServletRequest request) {
        var form = Form.of(request);
        if (form.text("code").isEmpty()) {
            form.reject("code", "follow.code.missing");
        } else if (!brake.allows(TellingBrake.Doing.FOLLOWING, request.getRemoteAddr())) {
            form.reject("", "tell.wait");
        }
        var found = form.ok() ? FollowCode.read(form.value("code")).flatMap(tellings::followed) : Optional.<Followed>empty();
        if (form.ok() && found.isEmpty()) {
            form.reject("code", "follow.code.unknown");
        }
        return Page.of("open/follow.jte", new FollowPage(form, found.orElse(null)), form);
    }

    /** The fields in which somebody could be pointed out. */
    private List<MarkedText> marked(Telling telling) {
        return Stream.of(telling.what(), telling.bodyName()).map(text -> new MarkedText(text, check.check(text))).filter(text -> !text.marks().isEmpty()).toList();
    }

    private Page page(Form form, List<TellingPlace> places, List<MarkedText> marked) {
        return Page.of("open/tell.jte", new TellPage(form, places, marked, YearMonth.now(clock)), form);
    }
}
