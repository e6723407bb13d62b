package se.egenmakt.commission.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.commission.Commission;
import se.egenmakt.commission.Commissions;
import se.egenmakt.shared.Outcome;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;
import se.egenmakt.workforce.Workforce;

/** Change of ombud (rule B4), and colleagues who stand in with the client's yes. */
@Controller
@Allowed({Role.OMBUD, Role.MANAGER})
class ChangeOfOmbudController {
    private final Commissions commissions;
    private final Workforce workforce;

    ChangeOfOmbudController(Commissions commissions, Workforce workforce) {
        this.commissions = commissions;
        this.workforce = workforce;
    }

    @GetMapping("/commissions/{id}/ombud")
    Answer show(@PathVariable UUID id) {
        var commission = find(id);
        return page(commission, change(commission), standIn());
    }

    @PostMapping("/commissions/{id}/ombud")
    Answer change(@PathVariable UUID id, HttpServletRequest request) {
        var commission = find(id);
        var form = Form.of(request);
        var to = chosen(form, "to");
        var day = form.date("day");
        if (day.isEmpty()) {
            form.reject("day", "ombud.day.missing");
        }
        int version = form.whole("version", 0, Integer.MAX_VALUE).orElse(-1);
        if (form.ok() && commissions.changeOmbud(id, version, to.orElseThrow(), day.orElseThrow()) instanceof Outcome.Refused<UUID> refused) {
            Refusals.into(form, refused.refusals());
        }
        if (!form.ok()) {
            return page(commission, form, standIn());
        }
        return Redirect.to("/commissions/" + id).with(Receipt.of(Texts.t("ombud.changed"), Texts.t("ombud.changed.text")));
    }

    @PostMapping("/commissions/{id}/stand-ins")
    Answer standIn(@PathVariable UUID id, HttpServletRequest request) {
        var commission = find(id);
        var form = Form.of(request);
        var ombud = chosen(form, "ombud");
        var from = form.date("from");
        var until = form.date("until");
        var agreed = form.date("agreed");
        if (from.isEmpty()) {
            form.reject("from", "stand-in.from.missing");
        }
        if (agreed.isEmpty()) {
            form.reject("agreed", "stand-in.agreed.missing");
        }
        if (form.ok()
                && commissions.standIn(id, ombud.orElseThrow(), from.orElseThrow(), until.orElse(null), agreed.orElseThrow()) instanceof Outcome.Refused<UUID> refused) {
            Refusals.into(form, refused.refusals());
        }
        if (!form.ok()) {
            return page(commission, change(commission), form);
        }
        return Redirect.to("/commissions/" + id).with(Receipt.of(Texts.t("stand-in.saved"), ""));
    }

    @PostMapping("/commissions/{id}/stand-ins/{standIn}/end")
    Answer end(@PathVariable UUID id, @PathVariable UUID standIn) {
        boolean ended = commissions.endStandIn(id, standIn);
        return Redirect.to("/commissions/" + id).with(Receipt.of(Texts.t(ended ? "stand-in.ended" : "stand-in.not-ended"), ""));
    }

    private Commission find(UUID id) {
        return commissions.findEntrusted(id).filter(Commission::open).orElseThrow(() -> new NotFound("open commission"));
    }

    private Form change(Commission commission) {
        return Form.empty().with("day", commissions.today()).with("version", commission.version());
    }

    private Form standIn() {
        return Form.empty().with("from", commissions.today()).with("agreed", commissions.today());
    }

    private static Optional<UUID> chosen(Form form, String field) {
        try {
            return Optional.of(UUID.fromString(form.value(field)));
        } catch (IllegalArgumentException none) {
            form.reject(field, "ombud.choose");
            return Optional.empty();
        }
    }

    private Page page(Commission commission, Form change, Form standIn) {
        var others = workforce.ombud().stream().filter(ombud -> !ombud.id().equals(commission.ombud())).toList();
        var page = new ChangeOfOmbudPage(commission, others, change, standIn.ids("s-"));
        return Page.of("commission/ombud.jte", page, change.ok() ? standIn : change);
    }
}
