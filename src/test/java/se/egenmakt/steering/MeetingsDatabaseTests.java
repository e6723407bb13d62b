package se.egenmakt.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.egenmakt.DatabaseTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.deficiency.Deficiencies;
import se.egenmakt.deficiency.Publishing;
import se.egenmakt.deficiency.Seen;
import se.egenmakt.protection.ProtectedNumber;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;
import se.egenmakt.steering.MeetingNotes.NewDecision;

/** Meetings in the database: of two operations and two groups, for the operation's people and for members of other authorities. */
class MeetingsDatabaseTests extends DatabaseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);

    @Autowired
    private Meetings meetings;

    @Autowired
    private Agendas agendas;

    @Autowired
    private MeetingNotes notes;

    @Autowired
    private MeetingDecisions decisions;

    @Autowired
    private MinutesApprovals approvals;

    @Autowired
    private MeetingPapers papers;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Deficiencies deficiencies;

    @Autowired
    private Publishing publishing;

    private TestOperation dalsland;
    private UUID group;
    private UUID area;
    private Person mona;
    private Person ingrid;
    private Person karin;
    private Person nora;
    private Person maj;

    @BeforeEach
    void twoGroupsAndAnotherOperation() {
        dalsland = operation("Dalsland").serves("1438");
        group = dalsland.group("Ledningsgruppen");
        area = dalsland.group("Norra området");
        mona = dalsland.manager("Mona Chef");
        ingrid = dalsland.ombud("Ingrid Sandell");
        karin = dalsland.member(group, "Karin Öst", Party.SOCIAL_INSURANCE, "Försäkringskassan");
        nora = dalsland.member(area, "Nora Norr", Party.MUNICIPALITY, "Bengtsfors");
        var kusten = operation("Kusten").serves("1484");
        kusten.group("Kustens grupp");
        maj = kusten.manager("Maj Kust");
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusals) -> throw new AssertionError(refusals.toString());
        };
    }

    private static List<String> refused(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals) ? refusals.stream().map(Refusal::text).toList() : List.of();
    }

    private static Meeting.When on(LocalDate day) {
        return new Meeting.When(day, LocalTime.of(13, 0), LocalTime.of(15, 0), "kommunhuset");
    }

    private UUID planned(UUID in, LocalDate day) {
        return mona.acting().call(() -> done(meetings.plan(UUID.randomUUID(), in, on(day))));
    }

    private UUID called(UUID in, LocalDate day) {
        var id = planned(in, day);
        mona.acting().run(() -> done(meetings.call(id)));
        return id;
    }

    /** Called, held, with Karin there and a decision of hers. */
    private UUID held(LocalDate day, LocalDate due) {
        var id = called(group, day);
        clock.day(day);
        mona.acting().run(() -> {
            done(meetings.open(id).map(facts -> notes.attendance(id, List.of(facts.memberOf(karin.account()).orElseThrow().id()))).orElseThrow());
            var facts = meetings.find(id).orElseThrow();
            var opening = facts.agenda().getFirst();
            done(notes.save(id, opening.id(), opening.version(), "Alla hälsades välkomna.", new NewDecision(UUID.randomUUID(), "en kontaktväg", facts.memberOf(karin.account()).orElseThrow().id(), "", due), false));
            done(meetings.hold(id));
        });
        return id;
    }

    @Test
    void aMemberSeesTheOwnGroupAndAnotherOperationNothing() {
        var ours = called(group, DAY);
        var theirs = called(area, DAY);
        assertThat(mona.acting().call(() -> meetings.of(null))).extracting(Meeting::id).containsExactlyInAnyOrder(ours, theirs);
        assertThat(mona.acting().call(() -> meetings.of(area))).extracting(Meeting::id).containsExactly(theirs);
        assertThat(karin.acting().call(() -> meetings.of(null))).extracting(Meeting::id).containsExactly(ours);
        assertThat(karin.acting().call(() -> meetings.open(theirs))).isEmpty();
        assertThat(karin.acting().call(() -> meetings.open(ours)).orElseThrow().agenda()).isNotEmpty();
        assertThat(maj.acting().call(() -> meetings.of(null))).isEmpty();
        assertThat(maj.acting().call(() -> meetings.open(ours))).isEmpty();
        assertThat(maj.acting().call(() -> refused(meetings.plan(UUID.randomUUID(), group, on(DAY))))).containsExactly("meeting.group.missing");
    }

    @Test
    void aMemberAnswersAndApprovesForNobodyElse() {
        var other = dalsland.member(group, "Peter Sjö", Party.PSYCHIATRY, "Region Väst");
        var id = called(group, DAY);
        karin.acting().run(() -> done(meetings.answer(id, true)));
        karin.acting().run(() -> done(meetings.answer(id, false)));
        var facts = karin.acting().call(() -> meetings.find(id)).orElseThrow();
        var mine = facts.memberOf(karin.account()).orElseThrow().id();
        assertThat(facts.attendanceOf(mine).orElseThrow().comes()).isFalse();
        var peters = facts.memberOf(other.account()).orElseThrow().id();
        var insert = "insert into meeting_attendance (meeting_id, member_id, answer) values (?, ?, 'kommer')";
        refusedByTheDatabase(() -> inTransaction(karin.acting(), () -> db.sql(insert).params(id, peters).update()));
        refusedByTheDatabase(() -> inTransaction(karin.acting(), () -> db.sql("update meeting_attendance set attended = true").update()));
        refusedByTheDatabase(() -> inTransaction(karin.acting(), () -> db.sql("insert into meeting_item (id, meeting_id, position, kind, title) values (?, ?, 1, 'beslut', 'x')").params(UUID.randomUUID(), id).update()));
        refusedByTheDatabase(() -> inTransaction(karin.acting(), () -> db.sql("update meeting set place = 'hemma'").update()));
        other.acting().run(() -> done(meetings.answer(id, true)));
        assertThat(inTransaction(karin.acting(), () -> db.sql("update meeting_attendance set answer = 'kommer' where member_id = ?").param(peters).update())).isZero();
        assertThat(nora.acting().call(() -> inTransaction(nora.acting(), () -> db.sql("select count(*) from meeting_attendance").query(Integer.class).single()))).isZero();
    }

    private static void refusedByTheDatabase(org.assertj.core.api.ThrowableAssert.ThrowingCallable write) {
        assertThatThrownBy(write).isInstanceOfSatisfying(DataAccessException.class, failure -> assertThat(((SQLException) failure.getMostSpecificCause()).getSQLState()).isEqualTo("42501"));
    }

    @Test
    void aMembersAccountIsTheProgramsAndOpensNoClient() {
        assertThat(inTransaction(karin.acting().forInstallation(), () -> db.sql("select count(*) from client").query(Integer.class).single())).isZero();
        refusedByTheDatabase(() -> inTransaction(karin.acting(), () -> db.sql("select count(*) from client").query(Integer.class).single()));
        refusedByTheDatabase(() -> inTransaction(karin.acting().forWholeOperation(), () -> db.sql("select count(*) from client").query(Integer.class).single()));
    }

    @Test
    void aMovedMeetingIsAnsweredAnewAndAnOldFormIsRefused() {
        var id = called(group, DAY);
        karin.acting().run(() -> done(meetings.answer(id, true)));
        mona.acting().run(() -> {
            int version = meetings.find(id).orElseThrow().meeting().version();
            done(meetings.change(id, on(DAY.plusDays(7)), version));
            done(meetings.change(id, on(DAY.plusDays(7)), version)); // the same form sent twice
            assertThat(refused(meetings.change(id, on(DAY.plusDays(8)), version))).containsExactly("meeting.stale");
            assertThat(meetings.find(id).orElseThrow().attendance()).allMatch(one -> one.comes() == null);
        });
        var other = planned(group, DAY);
        assertThat(mona.acting().call(() -> refused(meetings.change(other, on(DAY.plusDays(7)), 0)))).containsExactly("meeting.day.taken");
    }

    @Test
    void theAgendaIsBuiltWhenItIsLookedAtAndStaysWhenTheMeetingIsHeld() {
        held(DAY, DAY.plusDays(27));
        clock.day(LocalDate.of(2026, 3, 23));
        var next = planned(group, LocalDate.of(2026, 5, 5));
        var facts = ingrid.acting().call(() -> meetings.open(next)).orElseThrow();
        assertThat(facts.agenda()).extracting(AgendaItem::kind).startsWith(ItemKind.OPENING, ItemKind.DECISIONS);
        assertThat(facts.returning()).singleElement().satisfies(decision -> assertThat(decision.lateOn(facts.asOf())).isEqualTo(21));
        assertThat(karin.acting().call(() -> meetings.open(next)).orElseThrow().items()).as("a member reads what was built").isEqualTo(facts.items());
        var decision = facts.returning().getFirst().id();
        assertThat(nora.acting().call(() -> decisions.find(decision))).isEmpty();
        karin.acting().run(() -> done(decisions.done(decision, LocalDate.of(2026, 3, 20), "Ett nummer finns.")));
        assertThat(mona.acting().call(() -> meetings.open(next)).orElseThrow().returning()).singleElement().matches(MeetingDecision::isDone);
        mona.acting().run(() -> done(meetings.call(next)));
        clock.day(LocalDate.of(2026, 5, 5));
        mona.acting().run(() -> done(meetings.hold(next)));
        var kept = mona.acting().call(() -> meetings.find(next)).orElseThrow().items();
        clock.day(LocalDate.of(2026, 8, 5));
        assertThat(mona.acting().call(() -> meetings.open(next)).orElseThrow().items()).isEqualTo(kept);
        assertThat(mona.acting().call(() -> refused(agendas.add(next, UUID.randomUUID(), "För sent", "", 5)))).containsExactly("meeting.agenda.over");
    }

    @Test
    void onlyTheOwnerAndTheOperationSayThatADecisionIsDone() {
        held(DAY, DAY.plusDays(27));
        var peter = dalsland.member(group, "Peter Sjö", Party.PSYCHIATRY, "Region Väst");
        var decision = mona.acting().call(() -> decisions.of(group)).getFirst();
        assertThat(peter.acting().call(() -> refused(decisions.done(decision.id(), DAY, "Klart")))).containsExactly("meeting.decision.not-own");
        assertThat(inTransaction(peter.acting(), () -> db.sql("update meeting_decision set done_on = ?").param(DAY).update())).as("the database says so too").isZero();
        assertThat(karin.acting().call(() -> refused(decisions.done(decision.id(), DAY.minusDays(1), "Klart")))).containsExactly("meeting.decision.on.before");
        assertThat(karin.acting().call(() -> refused(decisions.done(decision.id(), DAY.plusDays(1), "Klart")))).containsExactly("meeting.decision.on.future");
        mona.acting().run(() -> done(decisions.done(decision.id(), DAY, "Klart")));
        mona.acting().run(() -> done(decisions.done(decision.id(), DAY, "Klart")));
        assertThat(karin.acting().call(() -> refused(decisions.done(decision.id(), DAY, "På annat sätt")))).containsExactly("meeting.decision.done-already");
    }

    @Test
    void approvedMinutesAreKeptAndTheDatabaseLetsNobodyChangeThem() {
        var id = held(DAY, DAY.plusDays(27));
        var member = mona.acting().call(() -> meetings.find(id)).orElseThrow().memberOf(karin.account()).orElseThrow();
        mona.acting().run(() -> {
            int version = meetings.find(id).orElseThrow().meeting().version();
            done(approvals.send(id, member.id(), version));
            done(approvals.send(id, member.id(), version)); // the same form sent twice
            assertThat(refused(approvals.approveFor(id, member.id()))).as("she can sign in herself").containsExactly("meeting.minutes.own-to-approve");
            assertThat(refused(notes.attendance(id, List.of()))).containsExactly("meeting.notes.closed");
        });
        assertThat(nora.acting().call(() -> meetings.find(id))).isEmpty();
        karin.acting().run(() -> done(approvals.approve(id)));
        karin.acting().run(() -> done(approvals.approve(id)));
        assertThat(karin.acting().call(() -> meetings.find(id)).orElseThrow().meeting().minutes()).isEqualTo(MinutesState.APPROVED);
        assertThat(mona.acting().call(() -> refused(approvals.reopen(id)))).containsExactly("meeting.minutes.approved-stay");
        assertThat(karin.acting().call(() -> refused(approvals.object(id, "Ändå inte")))).containsExactly("meeting.minutes.not-sent");
        refusedByTheDatabase(() -> inTransaction(mona.acting(), () -> db.sql("update meeting set minutes = 'annat'::bytea where id = ?").param(id).update()));
        refusedByTheDatabase(() -> inTransaction(karin.acting(), () -> db.sql("update meeting set minutes_state = 'utkast' where id = ?").param(id).update()));
    }

    @Test
    void whoCannotSignInIsNotedByTheOperation() {
        var without = dalsland.whole().call(() -> done(steeringMembers.add(
                new Member(UUID.randomUUID(), group, Party.MUNICIPALITY, "Bengtsfors", "Birgitta Ahlm", Duty.CHAIR, "", null, null, TestOperation.BEGAN, null, 0))));
        var id = called(group, DAY);
        clock.day(DAY);
        mona.acting().run(() -> {
            done(notes.attendance(id, List.of(without.id())));
            done(meetings.hold(id));
            done(approvals.send(id, without.id(), meetings.find(id).orElseThrow().meeting().version()));
            done(approvals.approveFor(id, without.id()));
            var facts = meetings.find(id).orElseThrow();
            assertThat(facts.meeting().minutes()).isEqualTo(MinutesState.APPROVED);
            assertThat(new MeetingWords(facts).approvals()).extracting(fact -> fact.value()).containsExactly("3 februari 2026, noterat av Mona Chef");
        });
    }

    @Test
    void aSignInTakenAwayForAWhileGivesNobodyElseTheSayOverTheMinutes() {
        var id = held(DAY, DAY.plusDays(27));
        var member = mona.acting().call(() -> meetings.find(id)).orElseThrow().memberOf(karin.account()).orElseThrow();
        mona.acting().run(() -> {
            done(approvals.send(id, member.id(), meetings.find(id).orElseThrow().meeting().version()));
            signIns.take(member);
            assertThat(refused(approvals.approveFor(id, member.id()))).as("she could sign in when they were sent").containsExactly("meeting.minutes.own-to-approve");
            done(approvals.reopen(id));
            done(approvals.send(id, member.id(), meetings.find(id).orElseThrow().meeting().version()));
            assertThat(refused(approvals.approveFor(id, member.id()))).as("nor is it enough to send them anew").containsExactly("meeting.minutes.own-to-approve");
        });
        refusedCheck(() -> inTransaction(mona.acting(), () -> db.sql("update meeting_attendance set approved_on = ?, noted_by = 'Mona Chef' where meeting_id = ?").params(DAY, id).update()));
        clock.day(DAY.plusDays(10));
        mona.acting().run(() -> {
            done(steeringMembers.end(member.id(), DAY.plusDays(5)));
            assertThat(refused(approvals.approveFor(id, member.id()))).as("left after they were sent").containsExactly("meeting.minutes.own-to-approve");
            done(approvals.reopen(id));
            done(approvals.send(id, member.id(), meetings.find(id).orElseThrow().meeting().version()));
            done(approvals.approveFor(id, member.id()));
            assertThat(meetings.find(id).orElseThrow().meeting().minutes()).as("nobody who has left holds them up").isEqualTo(MinutesState.APPROVED);
        });
    }

    private static void refusedCheck(org.assertj.core.api.ThrowableAssert.ThrowingCallable write) {
        assertThatThrownBy(write).isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
    }

    @Test
    void aDeficiencyIsTakenUpAtTheMeetingAndThenTheMembersSeeIt() {
        var deficiency = Seen.deficiency(deficiencies, mona, List.of());
        ingrid.acting().run(() -> done(publishing.secondRead(deficiency, 0)));
        var id = called(group, DAY);
        var item = karin.acting().call(() -> meetings.open(id)).orElseThrow().agenda().stream().filter(one -> deficiency.equals(one.subject())).findFirst().orElseThrow();
        assertThat(item.title()).startsWith("Ny: ");
        assertThat(karin.acting().call(() -> deficiencies.find(deficiency))).as("not before it is taken up").isEmpty();
        clock.day(DAY);
        mona.acting().run(() -> done(notes.save(id, item.id(), item.version(), "", null, true)));
        assertThat(karin.acting().call(() -> deficiencies.find(deficiency))).isPresent();
        assertThat(nora.acting().call(() -> deficiencies.find(deficiency))).as("another group's member").isEmpty();
        assertThat(mona.acting().call(() -> deficiencies.groups(deficiency))).containsExactly(group);
        assertThat(mona.acting().call(() -> meetings.open(id)).orElseThrow().agenda()).extracting(AgendaItem::subject).as("dealt with, and still of this meeting").contains(deficiency);
    }

    @Test
    void whatCanNotBeTakenUpIsRefusedAndNothingOfTheFormIsSavedByHalves() {
        var id = called(group, DAY);
        clock.day(DAY.plusDays(1));
        var later = Seen.deficiency(deficiencies, mona, List.of());
        mona.acting().run(() -> {
            done(meetings.hold(id));
            var other = meetings.find(id).orElseThrow().agenda().getLast();
            assertThat(meetings.find(id).orElseThrow().agenda()).extracting(AgendaItem::subject).as("noted after its day").doesNotContain(later);
            inTransaction(mona.acting(), () -> db.sql("update meeting_item set kind = 'systembrist', subject_id = ? where id = ?").params(later, other.id()).update());
            var decision = new NewDecision(UUID.randomUUID(), "lämna över", null, "Mona", DAY.plusDays(20));
            assertThat(refused(notes.save(id, other.id(), other.version(), "Anteckning", decision, true))).as("noted the day after the meeting").isNotEmpty();
            assertThat(meetings.find(id).orElseThrow().item(other.id()).orElseThrow().notes()).isEmpty();
            assertThat(decisions.of(group)).isEmpty();
        });
    }

    @Test
    void meetingsAreCountedForTheReport() {
        held(DAY, DAY.plusDays(27));
        called(group, LocalDate.of(2026, 5, 5));
        assertThat(mona.acting().call(() -> meetings.heldIn(Year.of(2026)))).singleElement().satisfies(meeting -> {
            assertThat(meeting.group().name()).isEqualTo("Ledningsgruppen");
            assertThat(meeting.day()).isEqualTo(DAY);
            assertThat(meeting.there()).isEqualTo(1);
            assertThat(meeting.missed()).containsExactly(Party.MUNICIPALITY, Party.PRIMARY_CARE, Party.PSYCHIATRY, Party.EMPLOYMENT_SERVICE);
        });
        assertThat(mona.acting().call(() -> meetings.heldIn(Year.of(2025)))).isEmpty();
        assertThat(maj.acting().call(() -> meetings.heldIn(Year.of(2026)))).isEmpty();
    }

    @Test
    void figuresAreProtectedWhenTheyAreMadeAndTheSameForEveryGroup() {
        for (int i = 0; i < 9; i++) {
            dalsland.commission(ingrid, "D-" + i, LocalDate.of(2025, i < 7 ? 5 : 11, 3 + i));
        }
        var ours = called(group, DAY);
        var figures = karin.acting().call(() -> meetings.open(ours)).orElseThrow().meeting().figures();
        assertThat(figures).isNotNull();
        assertThat(figures.number(QuarterFigures.Row.BEGAN)).as("two").isEqualTo(new ProtectedNumber.Few(5));
        dalsland.commission(ingrid, "D-9", LocalDate.of(2025, 12, 1));
        var theirs = called(area, DAY.plusDays(1));
        assertThat(nora.acting().call(() -> meetings.open(theirs)).orElseThrow().meeting().figures()).as("told once, the same for all").isEqualTo(figures);
        var stored = inTransaction(karin.acting(), () -> db.sql("select figures::text from meeting where id = ?").param(ours).query(String.class).single());
        assertThat(stored).doesNotContain("\"2\"");
    }

    @Test
    void papersAreKeptAsTheyWereSentWhileTheAgendaLivesOn() {
        var id = called(group, DAY);
        mona.acting().run(() -> done(papers.send(id)));
        var sent = karin.acting().call(() -> papers.papers(id, false)).bytes();
        karin.acting().run(() -> done(agendas.add(id, UUID.randomUUID(), "Hyresvärdarna", "", 10)));
        assertThat(karin.acting().call(() -> papers.papers(id, false)).bytes()).isEqualTo(sent);
        assertThat(mona.acting().call(() -> papers.papers(id, true)).bytes()).isNotEqualTo(sent);
        var plan = planned(group, DAY.plusDays(14));
        assertThat(mona.acting().call(() -> refused(papers.send(plan)))).containsExactly("meeting.papers.planerat");
    }

    @Test
    void papersAndMinutesAreAccessibleAndKeepForTheArchive() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var first = held(DAY, DAY.plusDays(27));
        conforms(mona.acting().call(() -> papers.minutes(first)).bytes());
        mona.acting().run(() -> done(approvals.send(first, meetings.find(first).orElseThrow().memberOf(karin.account()).orElseThrow().id(), meetings.find(first).orElseThrow().meeting().version())));
        karin.acting().run(() -> done(approvals.approve(first)));
        conforms(karin.acting().call(() -> papers.minutes(first)).bytes());
        var next = called(group, LocalDate.of(2026, 5, 5));
        mona.acting().run(() -> done(agendas.add(next, UUID.randomUUID(), "Hyror & <krav> \"nu\"", "Å ä ö é ü €\n\nEn rad till.", 10)));
        conforms(mona.acting().call(() -> papers.papers(next, true)).bytes());
    }

    private static void conforms(byte[] pdf) throws Exception {
        for (var flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                assertThat(result.isCompliant()).as(flavour + ": " + result.getFailedChecks().keySet()).isTrue();
            }
        }
    }
}
