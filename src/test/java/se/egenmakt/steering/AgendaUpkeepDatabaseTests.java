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
import se.egenmakt.deficiency.Deficiencies;
import se.egenmakt.deficiency.Publishing;
import se.egenmakt.deficiency.Seen;

/** Agendas that stay as of now though nobody of the operation looks, and owners who are told. Today is 12 January 2026. */
class AgendaUpkeepDatabaseTests extends DatabaseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    @Autowired
    private AgendaUpkeep upkeep;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Deficiencies deficiencies;

    @Autowired
    private Publishing publishing;

    private TestOperation dalsland;
    private UUID group;
    private Person mona;
    private Person ingrid;
    private Person karin;

    @BeforeEach
    void anOperationWithAGroup() {
        dalsland = operation("Dalsland").serves("1438");
        group = dalsland.group("Ledningsgruppen");
        mona = dalsland.manager("Mona Chef");
        ingrid = dalsland.ombud("Ingrid Sandell");
        karin = dalsland.member(group, "Karin Öst", Party.SOCIAL_INSURANCE, "Försäkringskassan");
    }

    private UUID planned(LocalDate day) {
        return mona.acting().call(() -> Seen.done(meetings.plan(UUID.randomUUID(), group, new Meeting.When(day, LocalTime.of(13, 0), LocalTime.of(15, 0), ""))));
    }

    private List<AgendaItem> seenByKarin(UUID meeting) {
        return karin.acting().call(() -> meetings.open(meeting)).orElseThrow().agenda();
    }

    @Test
    void aMemberReadsWhatIsOpenThoughNobodyOfTheOperationHasLooked() {
        var soon = planned(DAY);
        var far = planned(LocalDate.of(2026, 6, 2));
        var deficiency = Seen.deficiency(deficiencies, mona, List.of());
        ingrid.acting().run(() -> Seen.done(publishing.secondRead(deficiency, 0)));
        assertThat(seenByKarin(soon)).extracting(AgendaItem::subject).as("built when it was planned").doesNotContain(deficiency);
        dalsland.program().run(upkeep::keep);
        assertThat(seenByKarin(soon)).extracting(AgendaItem::subject).contains(deficiency);
        assertThat(seenByKarin(far)).extracting(AgendaItem::subject).as("more than 120 days ahead").doesNotContain(deficiency);
        var built = seenByKarin(soon);
        dalsland.program().run(upkeep::keep);
        assertThat(seenByKarin(soon)).as("once more changes nothing").isEqualTo(built);
    }

    @Test
    void theQuartersFiguresWaitForWhatIsWrittenInLate() {
        var meeting = planned(DAY);
        inTransaction(dalsland.whole(), () -> db.sql("update meeting set figures = null").update());
        dalsland.program().run(upkeep::keep);
        assertThat(karin.acting().call(() -> meetings.find(meeting)).orElseThrow().meeting().figures()).isNull();
        clock.day(DAY.minusDays(14));
        dalsland.program().run(upkeep::keep);
        assertThat(karin.acting().call(() -> meetings.find(meeting)).orElseThrow().meeting().figures()).isNotNull();
    }

    @Test
    void anOwnerIsToldOnceTheDayADecisionIsDue() {
        var meeting = planned(DAY);
        var member = karin.acting().call(() -> meetings.find(meeting)).orElseThrow().memberOf(karin.account()).orElseThrow();
        decision(meeting, member.id(), LocalDate.of(2026, 1, 14));
        decision(meeting, null, LocalDate.of(2026, 1, 14));
        dalsland.program().run(upkeep::keep);
        assertThat(told()).as("two days before").isEmpty();
        clock.day(LocalDate.of(2026, 1, 14));
        dalsland.program().run(upkeep::keep);
        assertThat(told()).containsExactly(karin.account());
        inTransaction(dalsland.whole(), () -> db.sql("delete from mail_outbox").update());
        dalsland.program().run(upkeep::keep);
        clock.day(LocalDate.of(2026, 1, 15));
        dalsland.program().run(upkeep::keep);
        assertThat(told()).as("once").isEmpty();
    }

    private void decision(UUID meeting, @org.jspecify.annotations.Nullable UUID owner, LocalDate due) {
        inTransaction(dalsland.whole(), () -> db.sql("insert into meeting_decision (id, group_id, meeting_id, words, owner_id, owner, due_on) values (?, ?, ?, 'en kontaktväg', ?::uuid, 'Någon', ?)")
                .params(se.egenmakt.access.Sql.values(UUID.randomUUID(), group, meeting, owner, due))
                .update());
    }

    private List<UUID> told() {
        return inTransaction(dalsland.whole(), () -> db.sql("select account_id from mail_outbox where kind = 'decision-due'").query(UUID.class).list());
    }
}
