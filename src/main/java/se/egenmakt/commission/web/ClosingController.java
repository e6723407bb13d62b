package se.egenmakt.commission.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Drafts;
import se.egenmakt.access.Role;
import se.egenmakt.commission.ClosingSetBack;
import se.egenmakt.commission.Commission;
import se.egenmakt.commission.Commissions;
import se.egenmakt.shared.ClosingReason;
import se.egenmakt.shared.ClosingResult;
import se.egenmakt.shared.Outcome;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** Closing a commission, and taking it back the same day (rule B8). */
@Controller
@Allowed(Role.OMBUD)
class ClosingController {
    private final Commissions commissions;
    private final Drafts drafts;

    ClosingController(Commissions commissions, Drafts drafts) {
        this.commissions = commissions;
        this.drafts = drafts;
    }

    @GetMapping("/commissions/{id}/closing")
    Answer show(@PathVariable UUID id, @RequestParam(defaultValue = "") String next) {
        var commission = find(id);
        var form = drafts.open(path(id), () -> Form.empty().with("closedOn", commissions.today()).with("version", commission.version()));
        return page(commission, next.equals("quiet") ? form.with("next", next).with("reason", ClosingReason.QUIET.code()) : form);
    }

    @PostMapping("/commissions/{id}/closing")
    Answer close(@PathVariable UUID id, HttpServletRequest request) {
        var commission = find(id);
        var form = Form.of(request);
        var day = form.date("closedOn");
        var reason = form.choice("reason", ClosingReason.class);
        var result = form.choice("result", ClosingResult.class);
        var setBack = form.choice("setBack", ClosingSetBack.class);
        var version = form.whole("version", 0, Integer.MAX_VALUE);
        if (day.isEmpty()) {
            form.reject("closedOn", "closing.day.missing");
        }
        if (reason.isEmpty()) {
            form.reject("reason", "closing.reason.missing");
        }
        if (result.isEmpty()) {
            form.reject("result", "closing.result.missing");
        }
        if (form.ok()
                && commissions.close(id, version.orElse(-1), day.orElseThrow(), reason.orElseThrow(), result.orElseThrow(), setBack.orElse(null), form.ticked("correction"))
                        instanceof Outcome.Refused<UUID> refused) {
            Refusals.into(form, refused.refusals());
        }
        if (!form.ok()) {
            drafts.keep(path(id), form);
            return page(commission, form);
        }
        drafts.drop(path(id));
        return Redirect.to(form.value("next").equals("quiet") ? "/quiet" : "/commissions/" + id)
                .with(Receipt.of(Texts.t("closing.saved", commission.number()), Texts.t("closing.saved.text")).undo("/commissions/" + id + "/closing/undo", Map.of()));
    }

    @PostMapping("/commissions/{id}/closing/undo")
    Answer undo(@PathVariable UUID id) {
        boolean undone = commissions.undoClosing(id);
        return Redirect.to("/commissions/" + id).with(Receipt.of(Texts.t(undone ? "closing.undone" : "closing.not-undone"), ""));
    }

    private Commission find(UUID id) {
        return commissions.findReadable(id).filter(Commission::open).orElseThrow(() -> new NotFound("open commission"));
    }

    private Page page(Commission commission, Form form) {
        return Page.of("commission/closing.jte", new ClosingPage(commissions.today(), commission, form, commissions.isSigned(form.value("closedOn"))), form);
    }

    private static String path(UUID id) {
        return "/commissions/" + id + "/closing";
    }
}
