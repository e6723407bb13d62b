package se.egenmakt.commission.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Drafts;
import se.egenmakt.access.Role;
import se.egenmakt.commission.Commission;
import se.egenmakt.commission.Commissions;
import se.egenmakt.commission.Opening;
import se.egenmakt.commission.Recontact;
import se.egenmakt.organisation.Municipality;
import se.egenmakt.organisation.Operations;
import se.egenmakt.shared.Outcome;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;
import se.egenmakt.workforce.Workforce;

/** Opening a commission, for somebody new or somebody who comes back; and putting its facts right. */
@Controller
@Allowed({Role.OMBUD, Role.MANAGER})
class OpeningController {
    private static final String PATH = "/commissions/new";

    private final Commissions commissions;
    private final Operations operations;
    private final Workforce workforce;
    private final Drafts drafts;

    OpeningController(Commissions commissions, Operations operations, Workforce workforce, Drafts drafts) {
        this.commissions = commissions;
        this.operations = operations;
        this.workforce = workforce;
        this.drafts = drafts;
    }

    @GetMapping(PATH)
    Answer show() {
        return page(drafts.open(PATH, this::fresh), null);
    }

    private Form fresh() {
        var served = operations.servedOn(commissions.today());
        return OpeningForm.fresh(commissions.today(), Acting.current().ombud(), served.size() == 1 ? served.getFirst().code() : null);
    }

    @PostMapping(PATH)
    Answer open(HttpServletRequest request) {
        var form = Form.of(request);
        var opening = OpeningForm.read(form, null);
        if (opening.isPresent()) {
            switch (opened(opening.get())) {
                case Outcome.Done<UUID> done -> {
                    drafts.drop(PATH);
                    return Redirect.to("/commissions/" + done.value()).with(receipt(done.value()));
                }
                case Outcome.Refused<UUID> refused -> Refusals.into(form, refused.refusals());
            }
        }
        drafts.keep(PATH, form);
        return page(form, null);
    }

    /** Two people, or two clicks, may open the same client's commission at once: the database lets the first one through. */
    private Outcome<UUID> opened(Opening opening) {
        try {
            return commissions.open(opening);
        } catch (DataIntegrityViolationException first) {
            return Outcome.refused(se.egenmakt.shared.Refusal.of("number", "commission.number.just-taken"));
        }
    }

    private Receipt receipt(UUID id) {
        var facts = commissions.show(id, 1, 0).orElseThrow();
        var number = facts.commission().number();
        var why = facts.earlier().isEmpty()
                ? Texts.t("opening.saved.first")
                : Texts.t(Recontact.compare(facts.earlier().getFirst().facts(), facts.commission().facts()).why());
        return Receipt.of(Texts.t("opening.saved", number), why);
    }

    @GetMapping("/commissions/{id}/facts")
    Answer facts(@PathVariable UUID id) {
        var commission = find(id);
        return page(drafts.open(path(id), () -> OpeningForm.of(commission)), commission);
    }

    @PostMapping("/commissions/{id}/facts")
    Answer change(@PathVariable UUID id, HttpServletRequest request) {
        var commission = find(id);
        var form = Form.of(request);
        var opening = OpeningForm.read(form, commission);
        int version = form.whole("version", 0, Integer.MAX_VALUE).orElse(-1);
        if (opening.isPresent() && commissions.change(id, version, opening.get()) instanceof Outcome.Refused<UUID> refused) {
            Refusals.into(form, refused.refusals());
        }
        if (!form.ok()) {
            drafts.keep(path(id), form);
            return page(form, commission);
        }
        drafts.drop(path(id));
        return Redirect.to("/commissions/" + id).with(Receipt.of(Texts.t("facts.saved"), ""));
    }

    private Commission find(UUID id) {
        return commissions.findChangeable(id).orElseThrow(() -> new NotFound("commission"));
    }

    private static String path(UUID id) {
        return "/commissions/" + id + "/facts";
    }

    /** Those served on the day, and the commission's own whatever is served: what is not changed is kept. */
    private List<Municipality> municipalities(List<Municipality> served, @Nullable Commission commission) {
        if (commission == null || served.stream().anyMatch(one -> one.code().equals(commission.municipality()))) {
            return served;
        }
        var own = new Municipality(commission.municipality(), commission.municipalityName(), commission.municipality().substring(0, 2));
        return Stream.concat(served.stream(), Stream.of(own)).toList();
    }

    private Page page(Form form, @Nullable Commission commission) {
        var day = commission == null ? commissions.today() : commission.openedOn();
        var served = municipalities(operations.servedOn(day), commission);
        var ombud = Acting.current().is(Role.MANAGER) ? workforce.ombud() : List.<se.egenmakt.workforce.Ombud>of();
        var next = commission == null ? commissions.nextNumber() : commission.number();
        boolean signed = commission == null && commissions.isSigned(form.value("openedOn"));
        return Page.of("commission/opening.jte", new OpeningPage(commission, served, ombud, next, signed, form), form);
    }
}
