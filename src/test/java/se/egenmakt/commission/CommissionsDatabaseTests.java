package se.egenmakt.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.egenmakt.DatabaseTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.shared.ClosingReason;
import se.egenmakt.shared.ClosingResult;
import se.egenmakt.shared.ContactKind;
import se.egenmakt.shared.Knowledge;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;
import se.egenmakt.shared.Sex;

/** Closing, undoing, changing and the order of ombud, against a real database. Today is 12 January 2026. */
class CommissionsDatabaseTests extends DatabaseTest {
    private static final LocalDate OPENED = LocalDate.of(2025, 3, 3);

    private TestOperation dalsland;
    private Person ingrid;
    private Person nils;
    private Person tomas;
    private UUID commission;

    @BeforeEach
    void operation() {
        dalsland = operation("Dalsland").serves("1438", "1461");
        ingrid = dalsland.ombud("Ingrid Sandell");
        nils = dalsland.ombud("Nils Åberg");
        tomas = dalsland.manager("Tomas Wiberg");
        commission = dalsland.commission(ingrid, "D-1", OPENED);
    }

    // ── Closing (B8) ───────────────────────────────────────────────────────

    @Test
    void aClosingIsNotDatedBeforeAnAttemptTheBeginningOfAWaitOrAChangeOfOmbud() throws Exception {
        dalsland.contact(ingrid, commission, LocalDate.of(2025, 10, 10), ContactKind.ATTEMPT);
        assertThat(close(ingrid, LocalDate.of(2025, 10, 9))).containsExactly(Refusal.of("closedOn", "commission.closed.before-attempt", LocalDate.of(2025, 10, 10)));
        await(LocalDate.of(2025, 11, 11));
        assertThat(close(ingrid, LocalDate.of(2025, 11, 10))).containsExactly(Refusal.of("closedOn", "commission.closed.before-awaited", LocalDate.of(2025, 11, 11)));
        as(ingrid, () -> {
            commissions.changeOmbud(commission, found().version(), nils.ombudId(), LocalDate.of(2025, 12, 12));
        });
        assertThat(close(nils, LocalDate.of(2025, 12, 11))).containsExactly(Refusal.of("closedOn", "commission.closed.before-ombud", LocalDate.of(2025, 12, 12)));
        assertThat(close(nils, LocalDate.of(2025, 12, 12))).as("the day itself").isEmpty();
    }

    @Test
    void anUndoneClosingGivesBackWhatTheClientWaitsFor() {
        await(LocalDate.of(2025, 11, 11));
        await(LocalDate.of(2025, 5, 5));
        as(ingrid, () -> {
            var answered = commissions.show(commission, 1, 0).orElseThrow().awaited().getLast();
            assertThat(commissions.answered(commission, answered.id(), LocalDate.of(2025, 6, 6))).isTrue();
        });
        assertThat(close(ingrid, LocalDate.of(2026, 1, 12))).isEmpty();
        assertThat(waits()).containsExactly(LocalDate.of(2026, 1, 12), LocalDate.of(2025, 6, 6));
        as(ingrid, () -> {
            assertThat(commissions.undoClosing(commission)).isTrue();
        });
        assertThat(waits()).as("open again; the one answered before stays answered").containsExactly(null, LocalDate.of(2025, 6, 6));
    }

    @Test
    void onlyWhatTheLastClosingEndedIsGivenBack() {
        await(LocalDate.of(2025, 11, 11));
        assertThat(close(ingrid, LocalDate.of(2026, 1, 12))).isEmpty();
        as(ingrid, () -> {
            var wait = commissions.show(commission, 1, 0).orElseThrow().awaited().getFirst();
            assertThat(commissions.answered(commission, wait.id(), LocalDate.of(2026, 1, 2))).isTrue();
            assertThat(commissions.undoClosing(commission)).isTrue();
        });
        assertThat(waits()).as("answered while it was closed").containsExactly(LocalDate.of(2026, 1, 2));
    }

    private List<Refusal> close(Person ombud, LocalDate day) {
        return ombud.acting().call(() -> inTransaction(ombud.acting(), () -> switch (commissions.close(
                commission, found().version(), day, ClosingReason.values()[0], ClosingResult.values()[0], ClosingSetBack.values()[0], false)) {
            case Outcome.Done<UUID> done -> List.of();
            case Outcome.Refused<UUID> refused -> refused.refusals();
        }));
    }

    private void await(LocalDate from) {
        as(ingrid, () -> {
            assertThat(commissions.await(commission, AwaitedKind.values()[0], "Försäkringskassan", from).isDone()).isTrue();
        });
    }

    private List<@Nullable LocalDate> waits() {
        return inTransaction(ingrid.acting(), () -> commissions.show(commission, 1, 0).orElseThrow().awaited().stream()
                .<@Nullable LocalDate>map(AwaitedDecision::until)
                .toList());
    }

    private Commission found() {
        return commissions.find(commission).orElseThrow();
    }

    // ── Facts ──────────────────────────────────────────────────────────────

    @Test
    void whatIsNotChangedIsNotJudgedAnew() {
        inTransaction(dalsland.whole(), () -> db.sql("update commission set birth_year = 2008, municipality_code = '1484' where id = ?").param(commission).update());
        as(ingrid, () -> {
            assertThat(change(2008, "1484", Knowledge.YES)).as("only the children").isEmpty();
            assertThat(change(2009, "1484", Knowledge.YES)).extracting(Refusal::text).containsExactly("commission.age.under");
            assertThat(change(2008, "1480", Knowledge.YES)).extracting(Refusal::text).containsExactly("commission.municipality.not-served");
        });
    }

    @Test
    void twoBirthYearsOfAClientAreNotSpokenOfUntilOneIsChanged() {
        assertThat(close(ingrid, LocalDate.of(2025, 9, 9))).isEmpty();
        var later = dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 10, 10));
        inTransaction(dalsland.whole(), () -> db.sql("update commission set birth_year = 1981 where id = ?").param(later).update());
        as(ingrid, () -> {
            assertThat(change(1980, "1438", Knowledge.YES)).isEmpty();
            assertThat(change(1982, "1438", Knowledge.YES)).extracting(Refusal::text).containsExactly("commission.birth-year.differs");
        });
    }

    private List<Refusal> change(int birthYear, String municipality, Knowledge minorChildren) {
        var now = found();
        var opening = new Opening(
                "", now.ombud(), Sex.WOMAN, birthYear, null, municipality, now.contactMadeBy(), now.mainReasons(), now.otherReasons(), minorChildren, Knowledge.UNKNOWN, now.openedOn(), false);
        return switch (commissions.change(commission, now.version(), opening)) {
            case Outcome.Done<UUID> done -> List.of();
            case Outcome.Refused<UUID> refused -> refused.refusals();
        };
    }

    // ── Quiet (B5) ─────────────────────────────────────────────────────────

    @Test
    void whatWasQuietOnADaySaysWhatHasHappenedSince() {
        var newYearsEve = LocalDate.of(2025, 12, 31);
        dalsland.commission(ingrid, "D-2", OPENED);
        dalsland.contact(ingrid, commission, LocalDate.of(2026, 1, 8), ContactKind.TELEPHONE);
        as(tomas, () -> {
            assertThat(commissions.quiet(newYearsEve)).extracting(QuietCommission::number).containsExactly("D-1", "D-2");
            assertThat(commissions.quiet(newYearsEve)).extracting(quiet -> quiet.settledAfter(newYearsEve)).containsExactly(true, false);
        });
        assertThat(close(ingrid, LocalDate.of(2026, 1, 12))).isEmpty();
        as(tomas, () -> {
            assertThat(commissions.quiet(newYearsEve).getFirst().closedOn()).isEqualTo(LocalDate.of(2026, 1, 12));
            assertThat(commissions.quiet(LocalDate.of(2025, 8, 1))).isEmpty();
        });
    }

    // ── Ombud (B4) ─────────────────────────────────────────────────────────

    @Test
    void theOrderOfOmbudHasWhoeverStandsOnEitherSideOfAChange() {
        var other = dalsland.commission(ingrid, "D-2", OPENED);
        inTransaction(dalsland.whole(), () -> db.sql("insert into change_of_ombud (operation_id, commission_id, day, from_ombud_id, to_ombud_id) values (?, ?, ?, ?, ?)")
                .params(dalsland.id(), commission, OPENED.plusDays(9), ingrid.ombudId(), nils.ombudId())
                .update());
        as(tomas, () -> {
            var changed = OPENED.plusDays(9);
            assertThat(commissions.timesWithOmbud())
                    .containsEntry(commission, List.of(
                            new TimeWithOmbud(ingrid.ombudId(), OPENED, changed.minusDays(1)), new TimeWithOmbud(nils.ombudId(), changed, null), new TimeWithOmbud(ingrid.ombudId(), changed, null)))
                    .containsEntry(other, List.of(new TimeWithOmbud(ingrid.ombudId(), OPENED, null)));
        });
    }
}
