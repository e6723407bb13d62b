package se.egenmakt.deficiency.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.egenmakt.DatabaseTest;
import se.egenmakt.EveryPage;
import se.egenmakt.TestClock;
import se.egenmakt.access.Drafts;
import se.egenmakt.deficiency.Body;
import se.egenmakt.deficiency.BodyKind;
import se.egenmakt.deficiency.Deficiencies;
import se.egenmakt.deficiency.ObservationState;
import se.egenmakt.deficiency.Observations;
import se.egenmakt.deficiency.Offers;
import se.egenmakt.deficiency.Publishing;
import se.egenmakt.deficiency.Seen;
import se.egenmakt.deficiency.Step;
import se.egenmakt.deficiency.StepKind;
import se.egenmakt.steering.Party;
import se.egenmakt.web.Form;

/** The pages of observations and deficiencies, in each of their states. */
public final class DeficiencyViews {
    private final EveryPage pages;
    private final DatabaseTest test;
    private final LocalDate today = TestClock.TODAY;

    public DeficiencyViews(EveryPage pages, DatabaseTest test) {
        this.pages = pages;
        this.test = test;
    }

    /** Adds them to the list. */
    public void add() {
        var observations = test.bean(Observations.class);
        var deficiencies = test.bean(Deficiencies.class);
        var publishing = test.bean(Publishing.class);
        var offers = test.bean(Offers.class);
        var operation = test.operation("Brister").serves("1438", "1460");
        var other = test.operation("Grannar").serves("1484");
        var ada = operation.ombud("Ada Iaktta");
        var bo = operation.ombud("Bo Kollega");
        var cilla = operation.manager("Cilla Chef");
        var nabo = other.ombud("Nabo Granne");
        var empty = test.operation("Inget sett").serves("1439").ombud("Eskil Ensam");
        var group = operation.group("Ledningsgruppen");
        var member = operation.member(group, "Karin Öst", Party.SOCIAL_INSURANCE, "Försäkringskassan");

        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 60; i++) {
            ids.add(Seen.note(observations, i % 2 == 0 ? ada : bo, Seen.of(i % 2 == 0 ? ada : bo, today.minusMonths(i % 12), "Ansökan avslogs för att ett papper saknades. Ingen sa vilket. Nummer " + i)));
        }
        var toRead = Seen.note(observations, ada, Seen.in(Seen.of(ada, today, "Hanna i Åmål fick vänta i 3 månader på ett svar."), ObservationState.BEING_READ));
        var full = Seen.deficiency(deficiencies, cilla, ids.subList(0, 12));
        Seen.by(cilla, () -> {
            Seen.done(deficiencies.addBody(full, UUID.randomUUID(), new Body(BodyKind.MUNICIPALITY, "Socialnämnden i Åmål"), "Enhetschefen för ekonomiskt bistånd"));
        });
        Seen.by(bo, () -> Seen.done(publishing.secondRead(full, deficiencies.find(full).orElseThrow().version())));
        Seen.by(cilla, () -> {
            Seen.done(deficiencies.raise(full, group, "Ledningsgruppen", null, today.minusDays(0)));
        });
        var at = cilla.acting().call(() -> deficiencies.find(full).orElseThrow().bodies().getFirst().id());
        Seen.by(cilla, () -> Seen.done(deficiencies.take(full, at, 3, Step.of(StepKind.HANDED_OVER, today, "Ledningsgruppen", "Vi bad dem skriva vilka papper som behövs.").by(today.plusDays(31)))));
        Seen.by(cilla, () -> Seen.done(deficiencies.take(full, at, 4, Step.of(StepKind.REFUSED, today, "Försäkringskassan", "Vi kan inte ändra brevet."))));
        Seen.by(cilla, () -> Seen.done(offers.ask(full, List.of(other.id()))));
        var bare = Seen.deficiency(deficiencies, cilla, List.of());
        var mended = Seen.deficiency(deficiencies, cilla, ids.subList(12, 14));
        test.onDay(today.minusDays(200), () -> {
            Seen.note(observations, nabo, Seen.of(nabo, today.minusDays(230), "Samma sak här."));
            var old = Seen.deficiency(deficiencies, cilla, List.of(Seen.note(observations, ada, Seen.of(ada, today.minusDays(230), "Svaret dröjde."))));
            Seen.by(bo, () -> Seen.done(publishing.secondRead(old, 0)));
            Seen.by(cilla, () -> Seen.done(deficiencies.raise(old, group, "Ledningsgruppen", null, today.minusDays(200))));
            var fifth = test.operation("Grannar i öster").serves("1441").ombud("Femte Granne");
            var east = Seen.note(observations, fifth, Seen.of(fifth, today.minusDays(230), "Samma sak här också."));
            Seen.by(cilla, () -> Seen.done(offers.ask(old, List.of(java.util.Objects.requireNonNull(fifth.operation())))));
            Seen.by(fifth, () -> Seen.done(offers.accept(offers.received().getFirst().id(), List.of(east))));
            pages.form("/deficiencies/{id}/better", fifth, "/deficiencies/" + old + "/better");
            pages.add("/deficiencies", "följer en annan verksamhets", fifth, "/deficiencies");
            pages.add("/deficiencies/{id}", "en annan verksamhets", fifth, "/deficiencies/" + old);
            pages.add("/deficiencies/new", "kommer tillbaka", cilla, "/deficiencies/new?recurs=" + old);
            Seen.take(deficiencies, cilla, old, Step.of(StepKind.HANDED_OVER, today.minusDays(200), "Ledningsgruppen", "").by(today.minusDays(170)));
            Seen.take(deficiencies, cilla, old, Step.of(StepKind.MENDED, today.minusDays(200), "Försäkringskassan", "Nytt brev."));
            pages.form("/deficiencies/{id}/better", ada, "/deficiencies/" + old + "/better");
            pages.add("/deficiencies/{id}", "kom tillbaka?", cilla, "/deficiencies/" + old);
        });
        var offer = nabo.acting().call(() -> offers.received().getFirst().id());
        var own = "/observations/" + ids.get(30);
        var toldId = UUID.randomUUID();
        var path = "/deficiencies/" + full;

        pages.add("/observations", "lång", ada, "/observations");
        pages.add("/observations", "chef", cilla, "/observations");
        pages.add("/observations", "ingen träff", cilla, "/observations?state=l%C3%A4mnad+vidare");
        pages.add("/observations", "tomt", empty, "/observations");
        pages.form("/observations/new", ada, "/observations/new");
        pages.add("/observations/new", "efter en kontakt", empty, "/observations/new?with=F%C3%B6rs%C3%A4kringskassan");
        var about = UUID.randomUUID().toString();
        bo.acting().run(() -> test.bean(Drafts.class).keep(Drafts.path("/observations/new", about), Form.empty().with("about", about).with("what", "Ingen svarade i telefon.")));
        pages.add("/observations/new", "utkast", bo, "/observations/new?about=" + about);
        pages.add("/observations/{id}", "egen", ada, own);
        pages.add("/observations/{id}", "att läsa", bo, "/observations/" + toRead);
        pages.refused("/observations/{id}", bo, "/observations/" + toRead, "/observations/" + toRead + "/aside");
        pages.add("/observations/{id}", "finns inte", ada, "/observations/" + UUID.randomUUID());
        var back = Seen.note(observations, ada, Seen.in(Seen.of(ada, today, "Avdelning tre tog inte emot."), ObservationState.BEING_READ));
        Seen.by(bo, () -> Seen.done(observations.askForChange(back, 0, "Skriv inte vilken avdelning.")));
        pages.add("/observations/{id}", "läsaren ber om andra ord", ada, "/observations/" + back);
        pages.add("/observations/{id}", "väntar på den som skrev", bo, "/observations/" + back);
        pages.sent("/observations/{id}", "skäl som pekar ut någon", bo, "/observations/" + toRead, "/observations/" + toRead + "/ask", Map.of("asked", "Ring Kalle Berggren på 0531-123 45"));
        pages.add("/", "läsaren ber om andra ord", ada, "/");
        pages.form("/observations/{id}/change", ada, "/observations/" + toRead + "/change");
        pages.add("/deficiencies", "chef", cilla, "/deficiencies");
        pages.add("/deficiencies", "ombud", ada, "/deficiencies");
        pages.add("/deficiencies", "ledamot", member, "/deficiencies");
        pages.add("/deficiencies", "ingen träff", cilla, "/deficiencies?q=finns-inte");
        pages.add("/deficiencies", "tomt", empty, "/deficiencies");
        pages.form("/deficiencies/new", cilla, "/deficiencies/new");
        pages.add("/deficiencies/new", "av iakttagelser", cilla, "/deficiencies/new?observation=" + ids.get(20) + "&observation=" + ids.get(21));
        pages.add("/deficiencies/{id}", "chef", cilla, path);
        pages.add("/deficiencies/{id}", "ledamot", member, path);
        pages.add("/deficiencies/{id}", "ny", ada, "/deficiencies/" + bare);
        pages.add("/deficiencies/{id}", "finns inte", member, "/deficiencies/" + mended);
        pages.form("/deficiencies/{id}/change", cilla, path + "/change");
        pages.form("/deficiencies/{id}/bodies/new", cilla, path + "/bodies/new");
        for (var kind : List.of("handed_over", "carried_up", "rested")) {
            pages.add("/deficiencies/{id}/bodies/{body}/steps/new", kind, cilla, path + "/bodies/" + at + "/steps/new?kind=" + kind);
        }
        pages.refused("/deficiencies/{id}/bodies/{body}/steps/new", cilla, path + "/bodies/" + at + "/steps/new?kind=carried_up", path + "/bodies/" + at + "/steps/new");
        pages.add("/deficiencies/{id}/observations", "många", cilla, path + "/observations");
        pages.add("/deficiencies/{id}/observations", "tomt", cilla, "/deficiencies/" + bare + "/observations");
        pages.add("/deficiencies/{id}/offers", "frågad", cilla, path + "/offers");
        pages.add("/deficiencies/{id}/offers", "oläst", cilla, "/deficiencies/" + bare + "/offers");
        pages.add("/offers", "en fråga", nabo, "/offers");
        pages.add("/offers", "tomt", empty, "/offers");
        pages.add("/offers/{id}", "fråga", nabo, "/offers/" + offer);
        pages.refused("/offers/{id}", nabo, "/offers/" + offer, "/offers/" + offer);
        var third = test.operation("Grannar i söder").serves("1485").ombud("Tredje Granne");
        var given = new ArrayList<UUID>();
        for (int i = 0; i < 4; i++) {
            given.add(Seen.note(observations, third, Seen.of(third, today, "Samma sak här också. Nummer " + i)));
        }
        Seen.by(cilla, () -> Seen.done(offers.ask(full, List.of(java.util.Objects.requireNonNull(third.operation())))));
        var answered = third.acting().call(() -> offers.received().getFirst().id());
        Seen.by(third, () -> Seen.done(offers.accept(answered, given.subList(0, 2))));
        pages.add("/offers", "sa ja", third, "/offers");
        pages.add("/offers/{id}", "sa ja", third, "/offers/" + answered);
        pages.refused("/offers/{id}", third, "/offers/" + answered, "/offers/" + answered + "/observations");
        var fourth = test.operation("Grannar i norr").serves("1486").ombud("Fjärde Granne");
        Seen.by(cilla, () -> Seen.done(offers.ask(full, List.of(java.util.Objects.requireNonNull(fourth.operation())))));
        var declined = fourth.acting().call(() -> offers.received().getFirst().id());
        Seen.by(fourth, () -> Seen.done(offers.decline(declined)));
        pages.add("/offers/{id}", "sa nej", fourth, "/offers/" + declined);
        var sixth = test.operation("Grannar i väster").serves("1415").manager("Vera Väster");
        Seen.by(cilla, () -> Seen.done(offers.ask(full, List.of(java.util.Objects.requireNonNull(sixth.operation())))));
        pages.add("/offers/{id}", "en chef utan iakttagelser", sixth, "/offers/" + sixth.acting().call(() -> offers.received().getFirst().id()));
        operation.sql(
                "insert into observation (id, month, source, what, body_kind, life_area, client_told, state) values (?, ?, 'klient', 'Ingen svarade i telefonen.', 'psykiatri', 'hälsa och vård', 'ja', 'mottagen')",
                toldId, today.withDayOfMonth(1));
        pages.add("/observations/{id}", "en klient, utan namn på den ansvariga", cilla, "/observations/" + toldId);
        pages.refused("/observations/{id}", cilla, "/observations/" + toldId, "/observations/" + toldId + "/read");
        var named = UUID.randomUUID();
        operation.sql(
                "insert into observation (id, month, source, what, body_kind, body_name, life_area, client_told, state, reworded) values (?, ?, 'klient', 'Kalle fick inget svar.', 'psykiatri', 'Öppenvården', 'hälsa och vård', 'ja', 'mottagen', true)",
                named, today.withDayOfMonth(1));
        pages.form("/observations/{id}/words", bo, "/observations/" + named + "/words");
        pages.add("/observations/{id}", "ändrad av den som läste", bo, "/observations/" + named);
        pages.add("/", "andra har svarat", cilla, "/");
        pages.add("/deficiencies/{id}/publish", "läst", cilla, path + "/publish");
        pages.refused("/deficiencies/{id}/publish", cilla, path + "/publish", path + "/publish");
        pages.add("/deficiencies/{id}/publish", "oläst", bo, "/deficiencies/" + bare + "/publish");
    }
}
