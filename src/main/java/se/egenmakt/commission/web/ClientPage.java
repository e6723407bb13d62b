package se.egenmakt.commission.web;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.commission.AwaitedDecision;
import se.egenmakt.commission.ClientPageFacts;
import se.egenmakt.commission.Commission;
import se.egenmakt.commission.Contact;
import se.egenmakt.commission.ContactDay;
import se.egenmakt.commission.Inactivity;
import se.egenmakt.commission.Recontact;
import se.egenmakt.commission.StandIn;
import se.egenmakt.shared.ContactKind;
import se.egenmakt.web.Fact;
import se.egenmakt.web.Format;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/** One client's page. Colleagues and managers see the facts by number; contacts and what is awaited only the ombud and a stand-in. */
public record ClientPage(Acting acting, LocalDate today, ClientPageFacts facts, boolean mayUndoClosing) {
    public Shell shell() {
        return Shell.titled(Texts.t("client.title", commission().number()))
                .current("/commissions")
                .owner(Owner.CLIENT, Texts.t("owner.client"), Texts.t(facts.mayRead() ? "owner.client.mine" : "owner.client.facts"));
    }

    public Commission commission() {
        return facts.commission();
    }

    public boolean open() {
        return commission().open();
    }

    public boolean mayRead() {
        return facts.mayRead();
    }

    public boolean mayChangeOmbud() {
        return open() && (acting.is(Role.MANAGER) || commission().ombud().equals(acting.ombud()));
    }

    public boolean mayChangeFacts() {
        return facts.mayRead() || acting.is(Role.MANAGER);
    }

    public String path() {
        return "/commissions/" + commission().id();
    }

    public String lead() {
        var c = commission();
        var closed = c.closedOn();
        var period = closed == null ? Texts.t("client.since", c.openedOn()) : Texts.t("client.from-until", c.openedOn(), closed);
        return Texts.t("client.lead", c.municipalityName(), period, c.ombudName());
    }

    /** Continuity in words: one and the same ombud, or how many. */
    public String continuity() {
        int changes = facts.changes().size();
        return changes == 0 ? Texts.t("client.same-ombud") : Texts.tn("client.changes", changes);
    }

    public List<AwaitedDecision> waiting() {
        return facts.awaited().stream().filter(awaited -> awaited.covers(today) && (awaited.until() == null || awaited.until().isAfter(today))).toList();
    }

    public List<AwaitedDecision> answered() {
        return facts.awaited().stream().filter(awaited -> !waiting().contains(awaited)).toList();
    }

    public long daysWaited(AwaitedDecision awaited) {
        return java.time.temporal.ChronoUnit.DAYS.between(awaited.from(), today);
    }

    public List<StandIn> standIns() {
        return facts.standIns().stream().filter(standIn -> standIn.until() == null || !standIn.until().isBefore(today)).toList();
    }

    /** Rule B5 for this commission today, with its reason; null for those who may not see the contacts. */
    public @Nullable Inactivity inactivity() {
        if (!facts.mayRead() || !open()) {
            return null;
        }
        var last = commission().lastContactOn();
        var contacts = last == null ? List.<ContactDay>of() : List.of(new ContactDay(last, ContactKind.OTHER));
        return Inactivity.on(today, commission().openedOn(), null, contacts, facts.awaited());
    }

    /** Why this commission counts as the same period as the one before it, or apart (rule B6); null for a first commission. */
    public @Nullable Recontact recontact() {
        return facts.earlier().isEmpty() ? null : Recontact.compare(facts.earlier().getFirst().facts(), commission().facts());
    }

    public String when(Contact contact) {
        return SwedishDates.relative(contact.day(), today);
    }

    public String what(Contact contact) {
        return Contacts.sentence(contact);
    }

    public boolean mayUndo(Contact contact) {
        var at = contact.loggedAt();
        return at != null
                && LocalDate.ofInstant(at, SwedishDates.ZONE).equals(today)
                && java.util.Objects.equals(contact.loggedBy(), acting.account());
    }

    public List<Fact> about() {
        var c = commission();
        var list = new ArrayList<Fact>();
        list.add(new Fact(Texts.t("client.reasons.main"), Format.sentence(Format.list(c.mainReasons().stream().map(reason -> reason.code()).toList()))));
        if (!c.otherReasons().isEmpty()) {
            list.add(new Fact(Texts.t("client.reasons.other"), Format.sentence(Format.list(c.otherReasons().stream().map(reason -> reason.code()).toList()))));
        }
        list.add(new Fact(Texts.t("client.sex"), Format.sentence(c.sex().code())));
        list.add(new Fact(Texts.t("client.born"), born()));
        list.add(new Fact(Texts.t("client.children"), children()));
        list.add(new Fact(Texts.t("client.contact-made-by"), Format.sentence(c.contactMadeBy().code())));
        var reason = c.closingReason();
        var result = c.closingResult();
        if (reason != null) {
            list.add(new Fact(Texts.t("client.closing-reason"), Format.sentence(reason.code())));
        }
        if (result != null) {
            list.add(new Fact(Texts.t("client.closing-result"), Format.sentence(result.code())));
        }
        return list;
    }

    private String born() {
        var bornOn = commission().bornOn();
        var year = commission().birthYear();
        if (bornOn != null) {
            return Texts.t("client.born.day", bornOn, Period.between(bornOn, today).getYears());
        }
        return year == null ? Texts.t("client.unknown") : Integer.toString(year);
    }

    private String children() {
        return switch (commission().minorChildren()) {
            case NO -> Texts.t("client.children.none");
            case UNKNOWN -> Texts.t("client.unknown");
            case YES ->
                Texts.t(
                        switch (commission().childrenAtHome()) {
                            case YES -> "client.children.home";
                            case NO -> "client.children.not-home";
                            case UNKNOWN -> "client.children.home-unknown";
                        });
        };
    }
}
