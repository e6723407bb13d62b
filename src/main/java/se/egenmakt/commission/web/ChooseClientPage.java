package se.egenmakt.commission.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import se.egenmakt.commission.CommissionLine;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/** With which client was the contact? The latest met stand first: most contacts are with them. */
public record ChooseClientPage(LocalDate today, List<CommissionLine> lines) {
    public Shell shell() {
        return Shell.titled(Texts.t("contact.choose.title"))
                .current("/contacts/new")
                .owner(Owner.CLIENT, Texts.t("owner.clients"), Texts.t("owner.clients.mine"))
                .asNarrow();
    }

    public List<CommissionLine> latestFirst() {
        return lines.stream().sorted(Comparator.comparing(CommissionLine::lastSign).reversed()).toList();
    }

    public String last(CommissionLine line) {
        return line.lastContactOn() == null ? Texts.t("client.no-contact") : SwedishDates.relative(line.lastContactOn(), today);
    }
}
