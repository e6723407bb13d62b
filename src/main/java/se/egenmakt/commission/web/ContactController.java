package se.egenmakt.commission.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
import se.egenmakt.commission.Commission;
import se.egenmakt.commission.Commissions;
import se.egenmakt.commission.Contact;
import se.egenmakt.commission.Counterparts;
import se.egenmakt.shared.ContactKind;
import se.egenmakt.shared.Outcome;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/** Logging a contact: the client, the kind, save. */
@Controller
@Allowed(Role.OMBUD)
class ContactController {
    private final Commissions commissions;
    private final Drafts drafts;

    ContactController(Commissions commissions, Drafts drafts) {
        this.commissions = commissions;
        this.drafts = drafts;
    }

    @GetMapping("/commissions/{id}/contacts/new")
    Answer show(@PathVariable UUID id, @RequestParam(defaultValue = "") String next) {
        var form = drafts.open(path(id), () -> ContactForm.fresh(commissions.today()));
        return page(id, next.equals("quiet") ? form.with("next", next) : form);
    }

    @PostMapping("/commissions/{id}/contacts/new")
    Answer log(@PathVariable UUID id, HttpServletRequest request) {
        var form = Form.of(request);
        var typed = ContactForm.read(form, commissions.today());
        if (typed.isPresent()) {
            var contact = typed.get();
            switch (commissions.logContact(id, contact.day(), contact.kind(), contact.with(), contact.formKey())) {
                case Outcome.Done<Long> done -> {
                    drafts.drop(path(id));
                    return Redirect.to(next(id, form, contact)).with(receipt(id, done.value(), contact));
                }
                case Outcome.Refused<Long> refused -> Refusals.into(form, refused.refusals());
            }
        }
        drafts.keep(path(id), form);
        return page(id, form);
    }

    @PostMapping("/commissions/{id}/contacts/{contact}/undo")
    Answer undo(@PathVariable UUID id, @PathVariable long contact) {
        boolean undone = commissions.undoContact(id, contact);
        return Redirect.to("/commissions/" + id).with(Receipt.of(Texts.t(undone ? "contact.undone" : "contact.not-undone"), ""));
    }

    /** To what should not be so, when that button was tapped: with whom it was goes along, and nothing that says which client; a random word tells this one from the next. */
    private static String next(UUID id, Form form, ContactForm contact) {
        if (form.ticked("observe")) {
            return "/observations/new?with=" + URLEncoder.encode(contact.with(), StandardCharsets.UTF_8) + "&about=" + UUID.randomUUID();
        }
        return form.value("next").equals("quiet") ? "/quiet" : "/commissions/" + id;
    }

    private Receipt receipt(UUID id, long contact, ContactForm typed) {
        var logged = new Contact(contact, typed.day(), typed.kind(), typed.with(), null, null);
        var said = Contacts.sentence(logged);
        var when = SwedishDates.relative(typed.day(), commissions.today());
        return Receipt.of(Texts.t(typed.kind() == ContactKind.ATTEMPT ? "contact.saved.attempt" : "contact.saved"), Texts.t("contact.saved.what", said, when))
                .undo("/commissions/" + id + "/contacts/" + contact + "/undo", Map.of());
    }

    private Page page(UUID id, Form form) {
        var facts = commissions.show(id, 30, 0).filter(found -> found.mayRead()).orElseThrow(() -> new NotFound("commission"));
        Commission commission = facts.commission();
        var bodies = facts.contacts().stream()
                .filter(contact -> !contact.withClient())
                .map(Contact::with)
                .distinct()
                .limit(3)
                .toList();
        return Page.of("commission/contact.jte", new ContactPage(commissions.today(), commission, bodies, Counterparts.BODIES, form), form);
    }

    private static String path(UUID id) {
        return "/commissions/" + id + "/contacts/new";
    }
}
