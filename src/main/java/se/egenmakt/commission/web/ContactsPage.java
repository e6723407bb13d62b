package se.egenmakt.commission.web;

import java.time.LocalDate;
import se.egenmakt.commission.ClientPageFacts;
import se.egenmakt.commission.Contact;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Paging;
import se.egenmakt.web.Shell;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/** All contacts of a commission, newest first. */
public record ContactsPage(LocalDate today, ClientPageFacts facts, Paging paging) {
    public Shell shell() {
        return Shell.titled(Texts.t("contacts.title", facts.commission().number()))
                .current("/commissions")
                .owner(Owner.CLIENT, Texts.t("owner.client"), Texts.t("owner.client.mine"));
    }

    public String when(Contact contact) {
        return SwedishDates.full(contact.day());
    }

    public String what(Contact contact) {
        return Contacts.sentence(contact);
    }
}
