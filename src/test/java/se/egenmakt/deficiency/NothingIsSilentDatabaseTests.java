package se.egenmakt.deficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static se.egenmakt.deficiency.Seen.by;
import static se.egenmakt.deficiency.Seen.done;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.DatabaseTest;
import se.egenmakt.Person;
import se.egenmakt.deficiency.Step.Upward;

/**
 * Random ways through the program itself: whatever is past its date is shown, in the list of what is late, on the start page and on the group's agenda; and nothing else is called late. When
 * something is late is said here anew, from the steps alone.
 */
class NothingIsSilentDatabaseTests extends DatabaseTest {
    private static final int DEFICIENCIES = 20;
    private static final DeficiencySearch LATE = new DeficiencySearch("", null, null, true, false);

    @Autowired
    private Deficiencies deficiencies;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Betterment betterment;

    private final Random chance = new Random(2013_522);
    private UUID group;
    private Person mona;
    private Person ingrid;

    @BeforeEach
    void anOperation() {
        var dalsland = operation("Dalsland").serves("1438");
        group = dalsland.group("Ledningsgruppen");
        mona = dalsland.manager("Mona Chef");
        ingrid = dalsland.ombud("Ingrid Sandell");
    }

    /** The day after which it is late at a body, by its last step that is no reminder; null when nothing more is to come. */
    private static @Nullable LocalDate lastDay(Referral way) {
        var step = way.steps().reversed().stream().filter(one -> one.kind() != StepKind.REMINDED).findFirst().orElseThrow();
        var day = step.onDay();
        return switch (step.kind()) {
            case NOTED, MENDED -> day.plusDays(90);
            case RAISED, REOPENED, ACCEPTED, REFUSED, PARTLY_MENDED, NOT_MENDED, CAME_BACK -> day.plusDays(30);
            case HANDED_OVER, PROMISED, CARRIED_UP, RESTED -> step.dueOn();
            case SILENT -> day;
            case CONFIRMED -> null;
            case REMINDED -> throw new AssertionError("left out above");
        };
    }

    /** A step that may or may not follow. */
    private Step some() {
        var kind = StepKind.values()[1 + chance.nextInt(StepKind.values().length - 1)];
        var today = clock.today();
        var due = today.plusDays(chance.nextInt(kind == StepKind.RESTED ? 365 : 120));
        var step = Step.of(kind, today.minusDays(chance.nextInt(5)), "Nämnden", "Så sades det.").to(Upward.values()[chance.nextInt(2)]);
        return kind.hasDate() ? step.by(due) : step;
    }

    @Test
    void whateverIsPastItsDateIsShownAndNothingElseIsCalledLate() {
        var made = new ArrayList<UUID>();
        int taken = 0;
        int seenLate = 0;
        for (int week = 0; week < 50; week++) {
            clock.day(clock.today().plusDays(7));
            if (made.size() < DEFICIENCIES) {
                made.add(Seen.deficiency(deficiencies, mona, List.of()));
            }
            for (var id : made) {
                taken += goOn(id);
            }
            seenLate += check(made);
        }
        assertThat(taken).as("enough has happened").isGreaterThan(100);
        assertThat(seenLate).as("enough was late").isGreaterThan(100);
    }

    private int goOn(UUID id) {
        if (chance.nextInt(6) != 0) {
            return 0;
        }
        by(ingrid, () -> publishing.secondRead(id, deficiencies.find(id).orElseThrow().version()));
        return mona.acting().call(() -> {
            var at = deficiencies.find(id).orElseThrow().bodies().getFirst();
            if (at.referral().state().allows(StepKind.RAISED)) {
                return deficiencies.raise(id, group, "Ledningsgruppen", null, clock.today()).isDone() ? 1 : 0;
            }
            for (int tries = 0; tries < 10; tries++) {
                if (deficiencies.take(id, at.id(), at.referral().steps().size() + 1, some()).isDone()) {
                    return 1;
                }
            }
            return 0;
        });
    }

    /** @return how many were late */
    private int check(List<UUID> made) {
        return mona.acting().call(() -> {
            var today = clock.today();
            var late = new ArrayList<UUID>();
            for (var one : deficiencies.all()) {
                var last = lastDay(one.bodies().getFirst().referral());
                if (last != null && last.isBefore(today)) {
                    late.add(one.id());
                }
            }
            assertThat(deficiencies.page(LATE, made.size(), 0)).extracting(Deficiency::id).as("the list of what is late").containsExactlyInAnyOrderElementsOf(late);
            assertThat(deficiencies.count(LATE)).isEqualTo(late.size());
            assertThat(betterment.attention().late()).as("the start page").isEqualTo(late.size());
            assertThat(deficiencies.due(group, today)).extracting(AgendaMatter::deficiency).as("the agenda of a meeting today").containsAll(late);
            return late.size();
        });
    }
}
