package se.egenmakt.deficiency.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Drafts;
import se.egenmakt.access.Role;
import se.egenmakt.deficiency.Deficiencies;
import se.egenmakt.deficiency.Deficiency.AtBody;
import se.egenmakt.deficiency.Deficiency;
import se.egenmakt.deficiency.StepKind;
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

/** Recording a step at one body: handed over, answered, promised, mended, carried up. */
@Controller
@Allowed({Role.OMBUD, Role.MANAGER})
@RequestMapping("/deficiencies/{id}/bodies/{body}/steps")
class StepController {
    private final Deficiencies deficiencies;
    private final Checking checking;
    private final Drafts drafts;

    StepController(Deficiencies deficiencies, Checking checking, Drafts drafts) {
        this.deficiencies = deficiencies;
        this.checking = checking;
        this.drafts = drafts;
    }

    @GetMapping("/new")
    Answer fresh(@PathVariable UUID id, @PathVariable UUID body, @RequestParam String kind) {
        var there = own(id);
        var at = at(there, body);
        var wanted = kind(kind);
        return page(there, at, wanted, drafts.open(path(id, body, wanted), () -> StepForm.fresh(at, wanted, deficiencies.today())), MarkedForm.UNSENT);
    }

    @PostMapping("/new")
    Answer take(@PathVariable UUID id, @PathVariable UUID body, @RequestParam String kind, HttpServletRequest request) {
        var there = own(id);
        var at = at(there, body);
        var wanted = kind(kind);
        var form = Form.of(request);
        var step = StepForm.read(form, wanted);
        int number = form.whole("number", 1, Integer.MAX_VALUE).orElse(at.referral().steps().size() + 1);
        var marked = MarkedForm.of(form, checking, "who", "said");
        if (step.isPresent() && form.ok() && deficiencies.take(id, body, number, step.get()) instanceof Outcome.Refused<UUID>(var refusals)) {
            var now = at(own(id), body).referral().steps().size() + 1;
            form.refuse(refusals).with("number", now); // having seen what has happened, one may save again
        }
        if (!form.ok()) {
            drafts.keep(path(id, body, wanted), form);
            var now = own(id);
            return page(now, at(now, body), wanted, form, marked);
        }
        drafts.drop(path(id, body, wanted));
        var receipt = Receipt.of(Texts.t("step.saved"), Texts.t("step.saved.what", at.body().name(), wanted.code()));
        return Redirect.to("/deficiencies/" + id).with(receipt.undo(undoPath(id, body, number), Map.of()));
    }

    @PostMapping("/{number}/undo")
    Answer undo(@PathVariable UUID id, @PathVariable UUID body, @PathVariable int number) {
        at(own(id), body);
        var key = deficiencies.takeBack(id, body, number).isDone() ? "step.undone" : "deficiency.step.stays";
        return Redirect.to("/deficiencies/" + id).with(Receipt.of(Texts.t(key), ""));
    }

    static String undoPath(UUID deficiency, UUID body, int number) {
        return "/deficiencies/" + deficiency + "/bodies/" + body + "/steps/" + number + "/undo";
    }

    private static StepKind kind(String kind) {
        return Arrays.stream(StepKind.values())
                .filter(one -> one != StepKind.NOTED && one != StepKind.RAISED && one.name().equals(kind.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new NotFound("step"));
    }

    private Deficiency own(UUID id) {
        return deficiencies.findOwn(id).orElseThrow(() -> new NotFound("deficiency"));
    }

    private static AtBody at(Deficiency there, UUID body) {
        return there.at(body).orElseThrow(() -> new NotFound("body"));
    }

    private static String path(UUID id, UUID body, StepKind kind) {
        return "/deficiencies/" + id + "/bodies/" + body + "/steps/new?kind=" + kind.name().toLowerCase(Locale.ROOT);
    }

    private Page page(Deficiency there, AtBody at, StepKind kind, Form form, MarkedForm marked) {
        return Page.of("deficiency/step.jte", new StepPage(there, at, kind, path(there.id(), at.id(), kind), deficiencies.today(), form, marked), form);
    }
}
