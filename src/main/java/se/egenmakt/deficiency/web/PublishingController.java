package se.egenmakt.deficiency.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.deficiency.Deficiencies;
import se.egenmakt.deficiency.Deficiency;
import se.egenmakt.deficiency.Publishing;
import se.egenmakt.identity.Checking;
import se.egenmakt.identity.MarkedText;
import se.egenmakt.shared.Outcome;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** Before anybody outside sees a deficiency: a second reader, then the group's decision to show it to everybody. */
@Controller
@Allowed({Role.OMBUD, Role.MANAGER})
@RequestMapping("/deficiencies/{id}")
class PublishingController {
    private final Deficiencies deficiencies;
    private final Publishing publishing;
    private final Checking checking;

    PublishingController(Deficiencies deficiencies, Publishing publishing, Checking checking) {
        this.deficiencies = deficiencies;
        this.publishing = publishing;
        this.checking = checking;
    }

    @GetMapping("/publish")
    Answer show(@PathVariable UUID id) {
        return page(own(id), Form.empty());
    }

    @PostMapping("/second-read")
    Answer secondRead(@PathVariable UUID id, HttpServletRequest request) {
        var there = own(id);
        var form = Form.of(request);
        if (!form.ticked("nobody")) {
            return page(there, form.reject("nobody", "deficiency.second-read.tick"));
        }
        return done(there, form, publishing.secondRead(id, form.whole("version", 0, Integer.MAX_VALUE).orElse(-1)), "/publish", "deficiency.second-read.done");
    }

    @PostMapping("/publish")
    Answer publish(@PathVariable UUID id, HttpServletRequest request) {
        var there = own(id);
        var form = Form.of(request);
        if (!form.ticked("decided")) {
            return page(there, form.reject("decided", "deficiency.publish.tick"));
        }
        var decidedOn = form.date("decidedOn");
        if (form.ok() && decidedOn.isEmpty()) {
            form.reject("decidedOn", "deficiency.publish.decided-on.missing");
        }
        if (!form.ok() || decidedOn.isEmpty()) {
            return page(there, form);
        }
        var outcome = publishing.publish(id, decidedOn.get());
        return done(there, form, outcome, "", "deficiency.published");
    }

    @PostMapping("/take-back")
    Answer takeBack(@PathVariable UUID id) {
        own(id);
        publishing.takeBack(id);
        return Redirect.to("/deficiencies/" + id).with(Receipt.of(Texts.t("deficiency.taken-back"), ""));
    }

    private Answer done(Deficiency there, Form form, Outcome<UUID> outcome, String next, String key) {
        if (outcome instanceof Outcome.Refused<UUID>(var refusals)) {
            return page(there, form.refuse(refusals));
        }
        return Redirect.to("/deficiencies/" + there.id() + next).with(Receipt.of(Texts.t(key), ""));
    }

    private Deficiency own(UUID id) {
        return deficiencies.findOwn(id).orElseThrow(() -> new NotFound("deficiency"));
    }

    private MarkedText marked(String text) {
        return new MarkedText(text, checking.marks(text));
    }

    private Page page(Deficiency there, Form form) {
        var bodies = there.bodies().stream().map(at -> marked(at.unit().isEmpty() ? at.body().name() : at.body().name() + ", " + at.unit())).toList();
        var page = new PublishingPage(there, marked(there.title()), marked(there.what()), bodies, marked(there.rightWords()), Acting.current().account(), !deficiencies.groups(there.id()).isEmpty(), deficiencies.shown().get(there.id()), form);
        return Page.of("deficiency/publish.jte", page, form);
    }
}
