package se.egenmakt.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.DatabaseTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.deficiency.Deficiencies;
import se.egenmakt.deficiency.Seen;
import se.egenmakt.deficiency.Step;
import se.egenmakt.deficiency.StepKind;
import se.egenmakt.report.Question;

/** What the report is told of the steering groups and of deficiencies. Today is 12 January 2026. */
class ReportAnswersDatabaseTests extends DatabaseTest {
    private static final Year YEAR = Year.of(2025);

    @Autowired
    private ReportAnswers answers;

    @Autowired
    private SteeringGroups groups;

    @Autowired
    private Deficiencies deficiencies;

    private TestOperation dalsland;
    private Person mona;
    private UUID group;

    @BeforeEach
    void anOperationWithAGroup() {
        dalsland = operation("Dalsland").serves("1438");
        mona = dalsland.manager("Mona Chef");
        group = dalsland.group("Ledningsgruppen");
    }

    private String answer(Question question) {
        return mona.acting().call(() -> inTransaction(mona.acting(), () -> answers.of(YEAR).of(question))).orElse("");
    }

    private UUID held(UUID in, LocalDate day, int hours) {
        var id = UUID.randomUUID();
        inTransaction(dalsland.whole(), () -> db.sql("insert into meeting (id, group_id, on_day, starts, ends, state) values (?, ?, ?, ?, ?, 'hållet')")
                .params(id, in, day, LocalTime.of(13, 0), LocalTime.of(13 + hours, 0))
                .update());
        return id;
    }

    private void decided(UUID meeting, LocalDate due, @org.jspecify.annotations.Nullable LocalDate done) {
        inTransaction(dalsland.whole(), () -> db.sql("insert into meeting_decision (id, group_id, meeting_id, words, owner, due_on, done_on) values (?, ?, ?, 'en kontaktväg', 'Karin', ?, ?::date)")
                .params(se.egenmakt.access.Sql.values(UUID.randomUUID(), group, meeting, due, done))
                .update());
    }

    @Test
    void eachGroupHasItsOwnMeetingsAndItsWayToWork() {
        var area = dalsland.whole().call(() -> Seen.done(groups.create(UUID.randomUUID(), "Områdesgruppen i norr", group, LocalDate.of(2024, 1, 1)))).id();
        var first = held(group, LocalDate.of(2025, 2, 4), 2);
        held(group, LocalDate.of(2025, 5, 6), 2);
        held(group, LocalDate.of(2025, 11, 4), 3);
        held(group, LocalDate.of(2026, 1, 8), 2);
        for (int month = 1; month <= 6; month++) {
            held(area, LocalDate.of(2025, month, 20), 1);
        }
        decided(first, LocalDate.of(2025, 3, 1), LocalDate.of(2025, 2, 20));
        decided(first, LocalDate.of(2025, 3, 1), null);
        assertThat(answer(Question.STEERING_GROUP))
                .contains("Ledningsgruppen hade 3 möten 2025.", "Gruppen träffades omkring var fjärde månad.", "Gruppen kallades till möten på 2 timmar till 3 timmar.")
                .contains("Gruppen fattade två beslut med ansvarig och dag. Ett är genomfört.", "Dagordningen byggs av det som är öppet")
                .contains("Områdesgruppen i norr hade 6 möten 2025.", "Gruppen träffades omkring en gång i månaden.", "Gruppen kallades till möten på en timme.")
                .doesNotContain("9 möten", "10 möten");
    }

    @Test
    void aGroupThatEndedInTheYearIsToldOfAndOneOfAnotherYearIsNot() {
        held(group, LocalDate.of(2025, 2, 4), 2);
        inTransaction(dalsland.whole(), () -> db.sql("update steering_group set until_day = '2025-06-30' where id = ?").param(group).update());
        assertThat(answer(Question.STEERING_GROUP)).contains("Ledningsgruppen hade ett möte 2025.", "Ledningsgruppen slutade 30 juni 2025.").doesNotContain("träffades");
        inTransaction(dalsland.whole(), () -> db.sql("update steering_group set until_day = '2024-06-30' where id = ?").param(group).update());
        assertThat(answer(Question.STEERING_GROUP)).isEmpty();
    }

    private UUID noted(LocalDate day) {
        var made = new UUID[1];
        onDay(day, () -> made[0] = Seen.deficiency(deficiencies, mona, List.of()));
        return made[0];
    }

    private void read(UUID deficiency) {
        inTransaction(dalsland.whole(), () -> db.sql("update deficiency set second_reader = 'Ingrid Sandell', second_read_on = noted_on where id = ?").param(deficiency).update());
    }

    private void raised(UUID deficiency, LocalDate day) {
        onDay(day, () -> mona.acting().run(() -> Seen.done(deficiencies.raise(deficiency, group, "Ledningsgruppen", null, day))));
    }

    @Test
    void whatNoGroupHasTakenUpIsNotReported() {
        var deficiency = noted(LocalDate.of(2025, 3, 3));
        read(deficiency);
        assertThat(answer(Question.DEFICIENCIES)).isEmpty();
        assertThat(answer(Question.DEFICIENCIES_REMEDIED)).isEmpty();
        assertThat(answer(Question.DEFICIENCY_WORK)).as("it was noted, and that is all").contains("noterades en brist, ingen brist togs upp");
        raised(deficiency, LocalDate.of(2026, 1, 9));
        assertThat(answer(Question.DEFICIENCIES)).as("taken up after the year").isEmpty();
    }

    @Test
    void whatIsCarriedUpIsToldApartFromWhatTheBodyHasDone() {
        var deficiency = noted(LocalDate.of(2025, 3, 3));
        read(deficiency);
        raised(deficiency, LocalDate.of(2025, 4, 1));
        step(deficiency, Step.of(StepKind.HANDED_OVER, LocalDate.of(2025, 4, 2), "Ledningsgruppen", "").by(LocalDate.of(2025, 5, 2)));
        step(deficiency, Step.of(StepKind.REFUSED, LocalDate.of(2025, 4, 20), "Försäkringskassan", "Vi har inte råd."));
        assertThat(answer(Question.DEFICIENCIES)).contains("Ansvarig: Försäkringskassan");
        assertThat(answer(Question.DEFICIENCIES_REMEDIED)).contains("Lokalt:", "Försäkringskassan sa nej, med skäl (20 april 2025).", "Ingen av dem är förd vidare.");
        step(deficiency, Step.of(StepKind.CARRIED_UP, LocalDate.of(2025, 6, 1), "Ledningsgruppen", "Ett brev.").to(Step.Upward.COUNTY).by(LocalDate.of(2025, 9, 1)));
        assertThat(answer(Question.DEFICIENCIES_REMEDIED)).contains("sa nej, med skäl (20 april 2025)", "fördes till länet 1 juni 2025. Svaret har inte kommit än.");
        step(deficiency, Step.of(StepKind.CAME_BACK, LocalDate.of(2025, 8, 1), "Länet", "Pengarna saknas hos Erik."));
        step(deficiency, Step.of(StepKind.CARRIED_UP, LocalDate.of(2025, 9, 1), "Ledningsgruppen", "Ett brev.").to(Step.Upward.NATION).by(LocalDate.of(2025, 12, 1)));
        assertThat(answer(Question.DEFICIENCIES_REMEDIED))
                .contains("sa nej, med skäl (20 april 2025)", "fördes till länet 1 juni 2025. Svaret kom 1 augusti 2025.", "fördes till nationell nivå 1 september 2025. Svaret har inte kommit än.")
                .as("what was answered nobody has read for the public")
                .doesNotContain("Erik", "inte råd");
    }

    private void step(UUID deficiency, Step step) {
        onDay(step.onDay(), () -> Seen.take(deficiencies, mona, deficiency, step));
    }
}
