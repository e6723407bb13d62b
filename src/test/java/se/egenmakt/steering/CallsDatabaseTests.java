package se.egenmakt.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.DatabaseTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.deficiency.Seen;

/** Who has a mail about a meeting that is called, moved, or called before they came to sit in the group. */
class CallsDatabaseTests extends DatabaseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);
    private static final LocalDate LATER = DAY.plusDays(14);

    @Autowired
    private Meetings meetings;

    @Autowired
    private AgendaUpkeep upkeep;

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
        var id = mona.acting().call(() -> Seen.done(meetings.plan(UUID.randomUUID(), group, on(DAY))));
        mona.acting().run(() -> Seen.done(meetings.call(id)));
        return id;
    }

    private static Meeting.When on(LocalDate day) {
        return new Meeting.When(day, LocalTime.of(13, 0), LocalTime.of(15, 0), "");
    }

    private UUID memberOf(Person person) {
        return mona.acting().call(() -> steeringGroups.members(group)).stream().filter(member -> person.account().equals(member.account())).findFirst().orElseThrow().id();
    }

    /** What waits to be mailed, "kind account", and is then gone. */
    private List<String> mailed() {
        return inTransaction(dalsland.whole(), () -> db.sql("with gone as (delete from mail_outbox returning kind, account_id) select kind || ' ' || account_id from gone").query(String.class).list());
    }

    @Test
    void aMovedMeetingIsToldToThoseWhoSitOnEitherDay() {
        var peter = dalsland.member(group, "Peter Sjö", Party.PSYCHIATRY, "Region Väst");
        var nils = dalsland.member(group, "Nils Ny", Party.MUNICIPALITY, "Mellerud");
        mona.acting().run(() -> Seen.done(steeringMembers.end(memberOf(peter), DAY.plusDays(3))));
        dalsland.sql("update steering_member set from_day = ? where id = ?", DAY.plusDays(4), memberOf(nils));
        var id = called();
        assertThat(mailed()).containsExactlyInAnyOrder("meeting-called " + karin.account(), "meeting-called " + peter.account());
        mona.acting().run(() -> Seen.done(meetings.change(id, on(LATER), meetings.find(id).orElseThrow().meeting().version())));
        assertThat(mailed()).containsExactlyInAnyOrder("meeting-called " + karin.account(), "meeting-called " + nils.account(), "meeting-moved " + peter.account());
    }

    @Test
    void whoComesToSitAfterTheCallIsCalledOnce() {
        called();
        var planned = mona.acting().call(() -> Seen.done(meetings.plan(UUID.randomUUID(), group, on(LATER))));
        mailed();
        dalsland.program().run(upkeep::keep);
        assertThat(mailed()).as("they were called when the meeting was").isEmpty();
        var peter = dalsland.member(group, "Peter Sjö", Party.PSYCHIATRY, "Region Väst");
        dalsland.program().run(upkeep::keep);
        assertThat(mailed()).as("to the meeting that is called, not to the planned").containsExactly("meeting-called " + peter.account());
        dalsland.program().run(upkeep::keep);
        assertThat(mailed()).as("once").isEmpty();
        mona.acting().run(() -> Seen.done(meetings.call(planned)));
        assertThat(mailed()).hasSize(2);
        clock.day(DAY.plusDays(1));
        dalsland.member(group, "Nils Ny", Party.MUNICIPALITY, "Mellerud");
        dalsland.program().run(upkeep::keep);
        assertThat(mailed()).as("to the meeting that is still to come").hasSize(1);
    }
}
