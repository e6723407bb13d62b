package se.egenmakt.deficiency.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.deficiency.Better;
import se.egenmakt.deficiency.Betterment;
import se.egenmakt.deficiency.Deficiencies;
import se.egenmakt.identity.Checking;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.shared.Outcome;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** The question back to the ombud: is it better? */
@Controller
@Allowed(Role.OMBUD)
@RequestMapping("/deficiencies/{id}/better")
class BetterController {
    private final Betterment betterment;
    private final Deficiencies deficiencies;
    private final Checking checking;

    BetterController(Betterment betterment, Deficiencies deficiencies, Checking checking) {
        this.deficiencies = deficiencies;
        this.betterment = betterment;
        this.checking = checking;
    }

    @GetMapping
    Answer show(@PathVariable UUID id) {
        var question = betterment.questions().stream().filter(one -> one.deficiency().equals(id)).findFirst();
        if (question.isEmpty()) {
            if (deficiencies.find(id).isEmpty()) {
                throw new NotFound("deficiency");
            }
            return Redirect.to("/deficiencies/" + id);
        }
        return page(question.get(), Form.empty(), MarkedForm.UNSENT);
    }

    @PostMapping
    Answer answer(@PathVariable UUID id, HttpServletRequest request) {
        var form = Form.of(request);
        var question = betterment.questions().stream().filter(one -> one.deficiency().equals(id) && one.referral().toString().equals(form.value("referral"))).findFirst();
        if (question.isEmpty()) {
            return Redirect.to("/deficiencies/" + id).with(Receipt.of(Texts.t("better.not-asked"), ""));
        }
        form.required("answer", "better.answer.missing");
        var answer = form.choice("answer", Better.Answer.class);
        var words = form.text("words", 1000);
        var marked = MarkedForm.of(form, checking, "words");
        if (form.ok() && betterment.answer(question.get().referral(), answer.orElseThrow(), question.get().isElsewhere() ? "" : words.orElse("")) instanceof Outcome.Refused<UUID>(var refusals)) {
            form.refuse(refusals);
        }
        return form.ok() ? Redirect.to("/deficiencies/" + id).with(Receipt.of(Texts.t("better.saved"), "")) : page(question.get(), form, marked);
    }

    private static Page page(Betterment.Question question, Form form, MarkedForm marked) {
        return Page.of("deficiency/better.jte", new BetterPage(question, form, marked), form);
    }
}
