package se.egenmakt.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import se.egenmakt.DatabaseTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.deficiency.Deficiencies;
import se.egenmakt.deficiency.Seen;

/** What the database itself holds of papers and minutes, and how they are read. */
class PapersAndMinutesDatabaseTests extends DatabaseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);

    @Autowired
    private Meetings meetings;

    @Autowired
    private MeetingNotes notes;

    @Autowired
    private MinutesApprovals approvals;

    @Autowired
    private MeetingPapers papers;

    @Autowired
    private Deficiencies deficiencies;

    private TestOperation dalsland;
    private UUID group;
    private Person mona;
    private Person karin;

    @BeforeEach
    void aGroup() {
        dalsland = operation("Dalsland").serves("1438");
        group = dalsland.group("Ledningsgruppen");
        mona = dalsland.manager("Mona Chef");
        karin = dalsland.member(group, "Karin Öst", Party.SOCIAL_INSURANCE, "Försäkringskassan");
    }

    private UUID called() {
        var id = mona.acting().call(() -> Seen.done(meetings.plan(UUID.randomUUID(), group, new Meeting.When(DAY, LocalTime.of(13, 0), LocalTime.of(15, 0), ""))));
        mona.acting().run(() -> Seen.done(meetings.call(id)));
        return id;
    }

    /** Held with these there, today. */
    private UUID held(UUID... there) {
        var id = called();
        clock.day(DAY);
        mona.acting().run(() -> {
            Seen.done(notes.attendance(id, List.of(there)));
            Seen.done(meetings.hold(id));
        });
        return id;
    }

    private UUID memberOf(Person person) {
        return mona.acting().call(() -> steeringGroups.members(group)).stream().filter(member -> person.account().equals(member.account())).findFirst().orElseThrow().id();
    }

    private void sent(UUID id) {
        mona.acting().run(() -> Seen.done(approvals.send(id, memberOf(karin), meetings.find(id).orElseThrow().meeting().version())));
    }

    private static void refusedByTheDatabase(org.assertj.core.api.ThrowableAssert.ThrowingCallable write) {
        assertThatThrownBy(write).isInstanceOfSatisfying(DataAccessException.class, failure -> assertThat(((SQLException) failure.getMostSpecificCause()).getSQLState()).isEqualTo("42501"));
    }

    @Test
    void theDatabaseLetsNoMemberApproveForTheOthersNorReplaceTheMinutes() {
        var peter = dalsland.member(group, "Peter Sjö", Party.PSYCHIATRY, "Region Väst");
        var without = dalsland.whole().call(() -> Seen.done(steeringMembers.add(
                new Member(UUID.randomUUID(), group, Party.MUNICIPALITY, "Bengtsfors", "Birgitta Ahlm", Duty.CHAIR, "", null, null, TestOperation.BEGAN, null, 0))));
        var id = held(memberOf(karin), memberOf(peter), without.id());
        var approved = "update meeting set minutes_state = 'godkänt', minutes_approved_on = '2026-02-03', minutes = 'annat'::bytea where id = ?";
        refusedByTheDatabase(() -> asMember(karin, approved, id));
        sent(id);
        karin.acting().run(() -> Seen.done(approvals.approve(id)));
        refusedByTheDatabase(() -> asMember(karin, approved, id)); // Peter and Birgitta have not
        refusedByTheDatabase(() -> asMember(karin, "update meeting set minutes = 'annat'::bytea where id = ?", id));
        refusedByTheDatabase(() -> asMember(karin, "update meeting set minutes_approved_on = '2026-02-03' where id = ?", id));
        refusedByTheDatabase(() -> asMember(karin, "update meeting set minutes_state = 'utkast' where id = ?", id)); // without an objection of her own
        refusedByTheDatabase(() -> inTransaction(mona.acting(), () -> db.sql(approved).param(id).update())); // nor the operation
        peter.acting().run(() -> Seen.done(approvals.approve(id)));
        refusedByTheDatabase(() -> asMember(karin, approved, id)); // Birgitta has not, who cannot sign in
        mona.acting().run(() -> Seen.done(approvals.approveFor(id, without.id())));
        assertThat(karin.acting().call(() -> meetings.find(id)).orElseThrow().meeting().minutes()).isEqualTo(MinutesState.APPROVED);
        refusedByTheDatabase(() -> asMember(karin, "update meeting set minutes = 'annat'::bytea where id = ?", id));
        refusedByTheDatabase(() -> asMember(karin, "update meeting_attendance set objection = 'Ändå inte' where meeting_id = ?", id));
        refusedByTheDatabase(() -> asMember(karin, "update meeting_attendance set approved_on = null where meeting_id = ?", id));
    }

    private int asMember(Person member, String sql, UUID meeting) {
        return inTransaction(member.acting(), () -> db.sql(sql).param(meeting).update());
    }

    @Test
    void anObjectionOfOnesOwnOpensTheMinutes() {
        var id = held(memberOf(karin));
        sent(id);
        karin.acting().run(() -> Seen.done(approvals.object(id, "Det var inte så.")));
        assertThat(karin.acting().call(() -> meetings.find(id)).orElseThrow().meeting().minutes()).isEqualTo(MinutesState.DRAFT);
        refusedByTheDatabase(() -> asMember(karin, "update meeting set minutes_state = 'justeras' where id = ?", id));
    }

    @Test
    void papersAreReadInTheSameNumberOfQueriesHoweverManyDeficienciesTheyTellOf() {
        var id = called();
        read(Seen.deficiency(deficiencies, mona, List.of()));
        mona.acting().run(() -> papers.papers(id, true)); // makes the quarter's figures, once
        int one = queries(() -> mona.acting().run(() -> papers.papers(id, true))).count();
        for (int i = 0; i < 6; i++) {
            read(Seen.deficiency(deficiencies, mona, List.of()));
        }
        mona.acting().run(() -> papers.papers(id, true)); // writes the new items
        assertThat(mona.acting().call(() -> meetings.find(id)).orElseThrow().agenda()).filteredOn(item -> item.kind() == ItemKind.DEFICIENCY).hasSize(7);
        assertThat(queries(() -> mona.acting().run(() -> papers.papers(id, true))).count()).isEqualTo(one).isLessThanOrEqualTo(25);
    }

    private void read(UUID deficiency) {
        inTransaction(dalsland.whole(), () -> db.sql("update deficiency set second_reader = 'Ingrid Sandell', second_read_on = noted_on where id = ?").param(deficiency).update());
    }
}
