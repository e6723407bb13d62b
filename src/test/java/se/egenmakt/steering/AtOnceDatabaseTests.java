package se.egenmakt.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.DatabaseTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.deficiency.Seen;
import se.egenmakt.shared.Outcome;

/** What several people do with a group's meetings at the same moment. */
class AtOnceDatabaseTests extends DatabaseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);

    @Autowired
    private Meetings meetings;

    @Autowired
    private Agendas agendas;

    @Autowired
    private AgendaRows rows;

    private TestOperation dalsland;
    private UUID group;
    private Person mona;

    @BeforeEach
    void aGroup() {
        dalsland = operation("Dalsland").serves("1438");
        group = dalsland.group("Ledningsgruppen");
        mona = dalsland.manager("Mona Chef");
    }

    private static Meeting.When on(LocalDate day) {
        return new Meeting.When(day, LocalTime.of(13, 0), LocalTime.of(15, 0), "");
    }

    private <T> List<T> together(List<Callable<T>> works) throws Exception {
        var answers = new ArrayList<T>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(works)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    @Test
    void aGroupMeetsOnceADayHoweverManyPlanItAtOnce() throws Exception {
        var works = new ArrayList<Callable<Outcome<UUID>>>();
        for (int i = 0; i < 4; i++) {
            works.add(() -> mona.acting().call(() -> meetings.plan(UUID.randomUUID(), group, on(DAY))));
        }
        works.add(() -> mona.acting().call(() -> meetings.planAll(List.of(UUID.randomUUID()), group, List.of(on(DAY)))) instanceof Outcome.Done<?> ? Outcome.done(group) : Outcome.refused(se.egenmakt.shared.Refusal.of("day", "meeting.day.taken")));
        assertThat(together(works)).filteredOn(Outcome::isDone).hasSize(1);
        assertThat(mona.acting().call(() -> meetings.of(group))).hasSize(1);
        var other = mona.acting().call(() -> Seen.done(meetings.plan(UUID.randomUUID(), group, on(DAY.plusDays(7)))));
        var third = mona.acting().call(() -> Seen.done(meetings.plan(UUID.randomUUID(), group, on(DAY.plusDays(14)))));
        var day = DAY.plusDays(21);
        assertThat(together(List.<Callable<Outcome<UUID>>>of(() -> mona.acting().call(() -> meetings.change(other, on(day), 0)), () -> mona.acting().call(() -> meetings.change(third, on(day), 0))))).filteredOn(Outcome::isDone).hasSize(1);
    }

    @Test
    void theAgendaIsBuiltByOneAtATimeAndWordsWrittenMeanwhileAreKept() throws Exception {
        var id = mona.acting().call(() -> Seen.done(meetings.plan(UUID.randomUUID(), group, on(DAY))));
        var item = mona.acting().call(() -> meetings.open(id)).orElseThrow().agenda().getFirst();
        var locked = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = threads.submit(() -> inTransaction(mona.acting(), () -> {
                var outcome = agendas.edit(id, item.id(), item.version(), "", "Ord som är skrivna.", 10);
                locked.countDown();
                try {
                    return go.await(20, TimeUnit.SECONDS) ? outcome : null;
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
            assertThat(locked.await(20, TimeUnit.SECONDS)).isTrue();
            var viewing = threads.submit(() -> mona.acting().call(() -> meetings.open(id)).orElseThrow());
            Thread.sleep(200);
            assertThat(viewing.isDone()).as("it waits for whoever writes").isFalse();
            go.countDown();
            writing.get();
            assertThat(viewing.get().item(item.id()).orElseThrow().words()).isEqualTo("Ord som är skrivna.");
        }
    }

    @Test
    void manyWhoLookAndMoveAtOnceLeaveEveryItemOnce() throws Exception {
        var id = mona.acting().call(() -> Seen.done(meetings.plan(UUID.randomUUID(), group, on(DAY))));
        mona.acting().run(() -> Seen.done(agendas.add(id, UUID.randomUUID(), "Hyresvärdarna", "", 10)));
        var before = mona.acting().call(() -> meetings.open(id)).orElseThrow().agenda();
        var works = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 8; i++) {
            works.add(() -> mona.acting().call(() -> meetings.open(id)));
            works.add(() -> mona.acting().call(() -> agendas.move(id, before.getLast().id(), true)));
        }
        together(works);
        var after = mona.acting().call(() -> meetings.open(id)).orElseThrow().agenda();
        assertThat(after).extracting(AgendaItem::id).containsExactlyInAnyOrderElementsOf(before.stream().map(AgendaItem::id).toList());
        assertThat(after.getFirst().id()).as("each of the eight moves counted").isEqualTo(before.getLast().id());
    }

    @Test
    void whatAPersonHasTypedIsNotDeletedByWhoeverRebuilds() {
        var id = mona.acting().call(() -> Seen.done(meetings.plan(UUID.randomUUID(), group, on(DAY))));
        var items = mona.acting().call(() -> meetings.open(id)).orElseThrow().agenda();
        var written = items.getFirst();
        mona.acting().run(() -> Seen.done(agendas.edit(id, written.id(), written.version(), "", "Ord som är skrivna.", 10)));
        assertThat(inTransaction(mona.acting(), () -> rows.delete(dalsland.id(), items.stream().map(AgendaItem::id).toList()))).isEqualTo(items.size() - 1);
        assertThat(inTransaction(mona.acting(), () -> rows.items(dalsland.id(), id))).extracting(AgendaItem::id).containsExactly(written.id());
    }
}
