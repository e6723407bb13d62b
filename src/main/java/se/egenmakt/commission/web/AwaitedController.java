package se.egenmakt.commission.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Drafts;
import se.egenmakt.access.Role;
import se.egenmakt.commission.AwaitedKind;
import se.egenmakt.commission.Commission;
import se.egenmakt.commission.Commissions;
import se.egenmakt.commission.Counterparts;
import se.egenmakt.shared.Outcome;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** What a client waits for, and its answer (rule B5). */
@Controller
@Allowed(Role.OMBUD)
class AwaitedController {
    private final Commissions commissions;
    private final Drafts drafts;

    AwaitedController(Commissions commissions, Drafts drafts) {
        this.commissions = commissions;
        this.drafts = drafts;
    }

    @GetMapping("/commissions/{id}/awaited/new")
    Answer show(@PathVariable UUID id, @RequestParam(defaultValue = "") String next) {
        var form = drafts.open(path(id), () -> Form.empty().with("from", commissions.today()).with("kind", AwaitedKind.DECISION.code()));
        return page(id, next.equals("quiet") ? form.with("next", next) : form);
    }

    @PostMapping("/commissions/{id}/awaited/new")
    Answer note(@PathVariable UUID id, HttpServletRequest request) {
        var form = Form.of(request);
        var kind = form.choice("kind", AwaitedKind.class);
        var from = form.date("from");
        if (from.isEmpty()) {
            form.reject("from", "awaited.from.missing");
        }
        if (!Counterparts.BODIES.contains(form.value("body"))) {
            form.reject("body", "awaited.body.missing");
        }
        if (form.ok() && commissions.await(id, kind.orElse(AwaitedKind.DECISION), form.value("body"), from.orElseThrow()) instanceof Outcome.Refused<UUID> refused) {
            Refusals.into(form, refused.refusals());
        }
        if (!form.ok()) {
            drafts.keep(path(id), form);
            return page(id, form);
        }
        drafts.drop(path(id));
        return Redirect.to(form.value("next").equals("quiet") ? "/quiet" : "/commissions/" + id)
                .with(Receipt.of(Texts.t("awaited.saved"), Texts.t("awaited.saved.text")));
    }

    @PostMapping("/commissions/{id}/awaited/{awaited}/answer")
    Answer answer(@PathVariable UUID id, @PathVariable long awaited) {
        boolean answered = commissions.answered(id, awaited, commissions.today());
        return Redirect.to("/commissions/" + id).with(Receipt.of(Texts.t(answered ? "awaited.answered" : "awaited.not-answered"), ""));
    }

    private Page page(UUID id, Form form) {
        Commission commission = commissions.findReadable(id).filter(Commission::open).orElseThrow(() -> new NotFound("commission"));
        return Page.of("commission/awaited.jte", new AwaitedPage(commission, form), form);
    }

    private static String path(UUID id) {
        return "/commissions/" + id + "/awaited/new";
    }
}
