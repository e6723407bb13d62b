package se.egenmakt.steering.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.egenmakt.DatabaseTest;
import se.egenmakt.EveryPage;
import se.egenmakt.Person;
import se.egenmakt.TestClock;
import se.egenmakt.TestOperation;
import se.egenmakt.deficiency.Deficiencies;
import se.egenmakt.deficiency.Observations;
import se.egenmakt.deficiency.Publishing;
import se.egenmakt.deficiency.Seen;
import se.egenmakt.deficiency.Step;
import se.egenmakt.deficiency.StepKind;
import se.egenmakt.steering.Agendas;
import se.egenmakt.steering.Meeting;
import se.egenmakt.steering.MeetingDecisions;
import se.egenmakt.steering.MeetingNotes;
import se.egenmakt.steering.Meetings;
import se.egenmakt.steering.MinutesApprovals;
import se.egenmakt.steering.Party;

/** The pages of meetings and decisions, in each of their states. */
public final class MeetingViews {
    private static final String MARKED = "Hanna Lindqvist, 070-123 45 67";

    private final EveryPage pages;
    private final DatabaseTest test;
    private final LocalDate today = TestClock.TODAY;
    private final Meetings meetings;
    private final MeetingNotes notes;
    private final Agendas agendas;

    private TestOperation operation;
    private UUID group;
    private Person staff;
    private Person karin;
    private Person peter;

    public MeetingViews(EveryPage pages, DatabaseTest test) {
        this.pages = pages;
        this.test = test;
        this.meetings = test.bean(Meetings.class);
        this.notes = test.bean(MeetingNotes.class);
        this.agendas = test.bean(Agendas.class);
        this.operation = test.operation("Möten").serves("1438", "1461");
        this.group = operation.group("Ledningsgruppen");
        this.staff = operation.manager("Mona Möte");
        this.karin = operation.member(group, "Karin Öst", Party.SOCIAL_INSURANCE, "Försäkringskassan");
        this.peter = operation.member(group, "Peter Sjö", Party.PSYCHIATRY, "Region Väst");
        operation.member(group, "Samuel Berg", Party.PRIMARY_CARE, "Region Väst");
        var rut = new se.egenmakt.steering.Member(
                UUID.randomUUID(), group, Party.EMPLOYMENT_SERVICE, "Arbetsförmedlingen", "Rut Ask", se.egenmakt.steering.Duty.MEMBER, "", null, null, LocalDate.of(2026, 1, 20), null, 0);
        operation.whole().run(() -> Seen.done(test.bean(se.egenmakt.steering.Members.class).add(rut)));
        operation.member(group, "Maj-Britt Ek", Party.USER_ORGANISATION, "RSMH Dalsland");
    }

    /** Adds them to the list. */
    public void add() {
        var held = held(LocalDate.of(2025, 11, 4), LocalDate.of(2025, 12, 22));
        var approved = held(LocalDate.of(2025, 8, 19), LocalDate.of(2026, 3, 2));
        var waiting = held(LocalDate.of(2025, 9, 16), LocalDate.of(2026, 2, 2));
        approve(approved, true);
        approve(waiting, false);
        deficiencies();
        var called = planned(LocalDate.of(2026, 2, 3));
        staff.acting().run(() -> Seen.done(meetings.call(called)));
        var planned = planned(LocalDate.of(2026, 5, 5));
        var cancelled = planned(LocalDate.of(2026, 6, 2));
        staff.acting().run(() -> Seen.done(meetings.cancel(cancelled, "Salen var inte ledig.")));
        var live = live();
        var objected = held(LocalDate.of(2025, 10, 14), LocalDate.of(2026, 4, 1));
        approve(objected, false);
        peter.acting().run(() -> Seen.done(test.bean(MinutesApprovals.class).object(objected, "Det var Karin som sa det.")));

        lists();
        one(called, planned, cancelled, held, live);
        pages.add("/meetings/{id}", "invändning", staff, "/meetings/" + objected);
        pages.add("/meetings/{id}", "invändning, ledamot", karin, "/meetings/" + objected);
        taken(held);
        minutes(held, approved, waiting, planned);
        decisions();
    }

    private UUID planned(LocalDate day) {
        var when = new Meeting.When(day, LocalTime.of(13, 0), LocalTime.of(15, 0), "kommunhuset i Mellerud");
        return staff.acting().call(() -> Seen.done(meetings.plan(UUID.randomUUID(), group, when)));
    }

    private UUID held(LocalDate day, LocalDate due) {
        var made = new ArrayList<UUID>();
        test.onDay(day, () -> {
            var id = planned(day);
            made.add(id);
            staff.acting().run(() -> {
                Seen.done(meetings.call(id));
                var facts = meetings.open(id).orElseThrow();
                var owner = facts.memberOf(peter.account()).orElseThrow().id();
                Seen.done(notes.attendance(id, List.of(owner, facts.memberOf(karin.account()).orElseThrow().id())));
                var opening = facts.agenda().getFirst();
                var decision = new MeetingNotes.NewDecision(UUID.randomUUID(), "väntetider i psykiatrin", owner, "", due);
                Seen.done(notes.save(id, opening.id(), opening.version(), "Alla hälsades välkomna.\n\nVi gick igenom läget.", decision, false));
                Seen.done(meetings.hold(id));
            });
        });
        return made.getFirst();
    }

    private void approve(UUID id, boolean byAll) {
        var approvals = test.bean(MinutesApprovals.class);
        staff.acting().run(() -> {
            var facts = meetings.find(id).orElseThrow();
            Seen.done(approvals.send(id, facts.memberOf(karin.account()).orElseThrow().id(), facts.meeting().version()));
        });
        if (byAll) {
            karin.acting().run(() -> Seen.done(approvals.approve(id)));
            peter.acting().run(() -> Seen.done(approvals.approve(id)));
        }
    }

    private void deficiencies() {
        var deficiencies = test.bean(Deficiencies.class);
        var ombud = operation.ombud("Ingrid Ombud");
        Seen.note(test.bean(Observations.class), ombud, Seen.of(ombud, today, "Svaret dröjde."));
        Seen.deficiency(deficiencies, staff, List.of());
        test.onDay(today.minusDays(91), () -> {
            var silent = Seen.deficiency(deficiencies, staff, List.of());
            var reader = operation.ombud("Oskar Läsare");
            reader.acting().run(() -> Seen.done(test.bean(Publishing.class).secondRead(silent, 0)));
            staff.acting().run(() -> Seen.done(deficiencies.raise(silent, group, "Ledningsgruppen", null, today.minusDays(91))));
            Seen.take(deficiencies, staff, silent, Step.of(StepKind.HANDED_OVER, today.minusDays(91), "Ledningsgruppen", "").by(today.minusDays(60)));
        });
    }

    /** A meeting of today, with forty items. */
    private UUID live() {
        var id = planned(today);
        staff.acting().run(() -> {
            Seen.done(meetings.call(id));
            for (int i = 1; i <= 40; i++) {
                Seen.done(agendas.add(id, UUID.randomUUID(), "Punkt " + i + " om hyresvärdarnas förhandsbesked och vad de betyder för den som står i kö", i % 3 == 0 ? "Underlag delas ut." : "", 10));
            }
            var facts = meetings.open(id).orElseThrow();
            Seen.done(agendas.leaveOut(id, facts.agenda().stream().filter(item -> item.byHand()).findFirst().orElseThrow().id()));
        });
        return id;
    }

    private void lists() {
        var bare = test.operation("Utan möten");
        var manager = bare.manager("Ulla Utan");
        var other = test.operation("Ny grupp");
        var fresh = other.group("Ledningsgruppen");
        pages.add("/meetings", "ingen grupp", manager, "/meetings");
        pages.add("/meetings", "tomt", other.manager("Nils Ny"), "/meetings");
        pages.add("/meetings", "tomt, ledamot", other.member(fresh, "Lena Ledamot", Party.MUNICIPALITY, "Åmål"), "/meetings");
        pages.add("/meetings", "mycket", staff, "/meetings");
        pages.add("/meetings", "ledamot", karin, "/meetings");
        pages.add("/meetings", "en grupp", staff, "/meetings?group=" + group);
        pages.add("/meetings", "finns inte", staff, "/meetings?group=" + UUID.randomUUID());
        pages.form("/meetings/plan", staff, "/meetings/plan");
        pages.add("/meetings/plan", "ingen grupp", manager, "/meetings/plan");
        pages.form("/meetings/new", staff, "/meetings/new");
        pages.add("/meetings/new", "ingen grupp", manager, "/meetings/new");
        pages.form("/meetings/held", staff, "/meetings/held");
        pages.add("/meetings/held", "ingen grupp", manager, "/meetings/held");
    }

    private void one(UUID called, UUID planned, UUID cancelled, UUID held, UUID live) {
        for (var person : List.of(staff, karin)) {
            var who = person.equals(staff) ? "" : ", ledamot";
            pages.add("/meetings/{id}", "kallat" + who, person, "/meetings/" + called);
            pages.add("/meetings/{id}", "planerat" + who, person, "/meetings/" + planned);
            pages.add("/meetings/{id}", "inställt" + who, person, "/meetings/" + cancelled);
            pages.add("/meetings/{id}", "hållet" + who, person, "/meetings/" + held);
            pages.add("/meetings/{id}", "fyrtio punkter" + who, person, "/meetings/" + live);
        }
        var writtenIn = staff.acting().call(() -> Seen.done(meetings.writeIn(UUID.randomUUID(), group, new Meeting.When(LocalDate.of(2025, 3, 4), LocalTime.of(13, 0), LocalTime.of(15, 0), "biblioteket"))));
        pages.add("/meetings/{id}", "inskrivet i efterhand", staff, "/meetings/" + writtenIn);
        pages.add("/meetings/{id}", "finns inte", karin, "/meetings/" + UUID.randomUUID());
        pages.refused("/meetings/{id}", karin, "/meetings/" + called, "/meetings/" + called + "/answer");
        pages.add("/meetings/{id}/change", "som den är", staff, "/meetings/" + called + "/change");
        pages.refused("/meetings/{id}/change", staff, "/meetings/" + cancelled + "/change", "/meetings/" + cancelled + "/change");
        pages.form("/meetings/{id}/cancel", staff, "/meetings/" + called + "/cancel");
        pages.form("/meetings/{id}/items/new", karin, "/meetings/" + called + "/items/new");
        pages.sent("/meetings/{id}/items/new", "pekar ut någon", karin, "/meetings/" + called + "/items/new", "/meetings/" + called + "/items/new", Map.of("title", MARKED, "words", MARKED));
        pages.sent("/meetings/{id}/cancel", "pekar ut någon", staff, "/meetings/" + called + "/cancel", "/meetings/" + called + "/cancel", Map.of("why", MARKED));
        var item = staff.acting().call(() -> meetings.open(called)).orElseThrow().agenda().getFirst().id();
        pages.form("/meetings/{id}/items/{item}", staff, "/meetings/" + called + "/items/" + item);
        pages.add("/meetings/{id}/notes", "före mötet", staff, "/meetings/" + called + "/notes");
        pages.add("/meetings/{id}/notes", "fyrtio punkter", staff, "/meetings/" + live + "/notes");
        var open = staff.acting().call(() -> meetings.open(live)).orElseThrow();
        var byHand = open.agenda().stream().filter(one -> one.byHand()).findFirst().orElseThrow().id();
        var deficiency = open.agenda().stream().filter(one -> one.subject() != null).findFirst().orElseThrow().id();
        var writing = "/meetings/" + live + "/notes/" + byHand;
        pages.add("/meetings/{id}/notes/{item}", "som den är", staff, writing);
        pages.sent("/meetings/{id}/notes/{item}", "beslut utan ord", staff, writing, writing, Map.of("notes", "Vi talade om det.", "other", "Ingrid"));
        pages.sent("/meetings/{id}/notes/{item}", "pekar ut någon", staff, writing, writing, Map.of("notes", MARKED, "decision", MARKED, "due", "2027-01-12", "other", "Ingrid, 070-123 45 67"));
        pages.add("/meetings/{id}/notes/{item}", "systembrist", staff, "/meetings/" + live + "/notes/" + deficiency);
        pages.add("/meetings/{id}/notes/{item}", "finns inte", staff, "/meetings/" + live + "/notes/" + UUID.randomUUID());
    }

    private void taken(UUID held) {
        var decision = "/meetings/" + held + "/decisions/" + staff.acting().call(() -> meetings.find(held)).orElseThrow().taken().getFirst().id();
        pages.form("/meetings/{id}/decisions/{decision}", staff, decision);
        pages.sent("/meetings/{id}/decisions/{decision}", "pekar ut någon", staff, decision, decision, Map.of("decision", MARKED, "due", "2026-12-01"));
        pages.add("/meetings/{id}/decisions/{decision}", "finns inte", staff, "/meetings/" + held + "/decisions/" + UUID.randomUUID());
    }

    private void minutes(UUID held, UUID approved, UUID waiting, UUID planned) {
        pages.add("/meetings/{id}/minutes", "före mötet", karin, "/meetings/" + planned + "/minutes");
        pages.add("/meetings/{id}/minutes", "skrivs", staff, "/meetings/" + held + "/minutes");
        pages.refused("/meetings/{id}/minutes", staff, "/meetings/" + held + "/minutes", "/meetings/" + held + "/minutes/send");
        pages.add("/meetings/{id}/minutes", "väntar", staff, "/meetings/" + waiting + "/minutes");
        pages.add("/meetings/{id}/minutes", "väntar på mig", karin, "/meetings/" + waiting + "/minutes");
        pages.refused("/meetings/{id}/minutes", karin, "/meetings/" + waiting + "/minutes", "/meetings/" + waiting + "/minutes/object");
        pages.add("/meetings/{id}/minutes/object", "invändning", karin, "/meetings/" + waiting + "/minutes/object");
        pages.sent("/meetings/{id}/minutes", "pekar ut någon", karin, "/meetings/" + waiting + "/minutes", "/meetings/" + waiting + "/minutes/object", Map.of("objection", MARKED));
        pages.add("/meetings/{id}/minutes", "godkänt", peter, "/meetings/" + approved + "/minutes");
    }

    private void decisions() {
        var decisions = test.bean(MeetingDecisions.class);
        var open = staff.acting().call(() -> decisions.of(group));
        staff.acting().run(() -> Seen.done(decisions.done(open.getLast().id(), today, "Väntetiden är nu sex veckor.")));
        pages.add("/decisions", "öppna och klara", staff, "/decisions");
        pages.add("/decisions", "ledamot", peter, "/decisions?group=" + group);
        pages.add("/decisions", "tomt", test.operation("Utan beslut").manager("Tomas Tom"), "/decisions");
        pages.form("/decisions/{id}/done", peter, "/decisions/" + open.getFirst().id() + "/done");
        pages.sent("/decisions/{id}/done", "pekar ut någon", peter, "/decisions/" + open.getFirst().id() + "/done", "/decisions/" + open.getFirst().id() + "/done", Map.of("how", MARKED));
        pages.add("/decisions/{id}/done", "redan klart", staff, "/decisions/" + open.getLast().id() + "/done");
        pages.add("/decisions/{id}/done", "finns inte", karin, "/decisions/" + open.getFirst().id() + "/done");
    }
}
