package se.egenmakt.commission.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.egenmakt.commission.Commission;
import se.egenmakt.commission.Counterparts;
import se.egenmakt.shared.ContactKind;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * @param recent bodies of this client's latest contacts
 * @param bodies every body the form offers
 */
public record ContactPage(LocalDate today, Commission commission, List<String> recent, List<String> bodies, Form form) {
    private static final List<ContactKind> ORDER = List.of(
            ContactKind.TELEPHONE,
            ContactKind.HOME_VISIT,
            ContactKind.MEETING,
            ContactKind.MESSAGE,
            ContactKind.LETTER,
            ContactKind.ATTEMPT,
            ContactKind.OTHER);

    public Shell shell() {
        return Shell.titled(Texts.t("contact.new", commission.number()))
                .current("/contacts/new")
                .owner(Owner.CLIENT, Texts.t("owner.client"), Texts.t("owner.client.mine"))
                .asNarrow()
                .asTask()
                .form(form);
    }

    public String path() {
        return "/commissions/" + commission.id() + "/contacts/new";
    }

    public List<Choice> kinds() {
        return ORDER.stream()
                .map(kind -> Choice.of(kind.code(), Texts.t("contact.kind." + Contacts.key(kind))).icon(Contacts.icon(kind)))
                .toList();
    }

    public List<Choice> with() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of(Counterparts.CLIENT, Texts.t("contact.with.the-client")));
        recent.forEach(body -> choices.add(Choice.of(body, body)));
        choices.add(Choice.of(ContactForm.OTHER, Texts.t("contact.with.other")));
        return choices;
    }

    public List<Choice> others() {
        return bodies.stream().map(body -> Choice.of(body, body)).toList();
    }

    public String weekday() {
        return SwedishDates.weekday(today);
    }

    public boolean otherDay() {
        return form.error("day") != null || !form.value("day").equals(today.toString());
    }

    public boolean otherBody() {
        return form.error("other") != null || form.value("with").equals(ContactForm.OTHER);
    }
}
