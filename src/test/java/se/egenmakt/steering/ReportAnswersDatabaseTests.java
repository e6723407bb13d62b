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

    @Autowired
    private Guidelines guidelines;

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

    private void sits(Party party, String from, @org.jspecify.annotations.Nullable String until) {
        var last = until == null ? null : LocalDate.parse(until);
        dalsland.whole().run(() -> Seen.done(steeringMembers.add(new Member(UUID.randomUUID(), group, party, "Myndigheten", "Någon Ny", Duty.MEMBER, "", null, null, LocalDate.parse(from), last, 0))));
    }

    @Test
    void everyGapOfTheYearIsToldAndNotThoseOfTheLastDayAlone() {
        sits(Party.EMPLOYMENT_SERVICE, "2010-01-01", "2024-11-30");
        sits(Party.EMPLOYMENT_SERVICE, "2025-03-01", "2025-06-30");
        sits(Party.EMPLOYMENT_SERVICE, "2025-07-11", null);
        sits(Party.PSYCHIATRY, "2010-01-01", "2023-12-31");
        sits(Party.PSYCHIATRY, "2024-12-01", "2025-10-31");
        assertThat(answer(Question.STEERING_GROUP).replace('\u00a0', ' '))
                .contains("Plats utan ledamot: Arbetsförmedlingen, 1 december 2024–28 februari 2025, 90 dagar.", "Plats utan ledamot: Arbetsförmedlingen, 1 juli 2025–10 juli 2025, 10 dagar.")
                .contains("Plats utan ledamot: Regionens psykiatri, sedan 1 november 2025.", "Plats utan ledamot: Kommunen, sedan 1 januari 2010.")
                .doesNotContain("1 januari 2024", "sedan 11 juli");
    }

    private void decided(UUID by, GuidelineKind kind, String from, String... lines) {
        var day = LocalDate.parse(from);
        var criteria = kind == GuidelineKind.PRIORITY_ORDER ? List.of(lines) : List.<String>of();
        var words = kind == GuidelineKind.PRIORITY_ORDER ? "" : String.join("\n", lines);
        mona.acting().run(() -> Seen.done(guidelines.decide(new Guideline(UUID.randomUUID(), by, kind, 1, words, criteria, day.minusDays(10), null, day, null, day.plusYears(1)))));
    }

    @Test
    void aPriorityOrderThatWasChangedInTheYearIsToldAndThoseOfOtherGroupsToo() {
        var area = dalsland.whole().call(() -> Seen.done(groups.create(UUID.randomUUID(), "Områdesgruppen i norr", group, LocalDate.of(2024, 1, 1)))).id();
        decided(group, GuidelineKind.PRIORITY_ORDER, "2022-01-01", "Väntat längst");
        decided(group, GuidelineKind.PRIORITY_ORDER, "2024-01-01", "Barn hemma");
        decided(group, GuidelineKind.PRIORITY_ORDER, "2025-01-20", "Barn hemma");
        decided(group, GuidelineKind.PRIORITY_ORDER, "2025-09-01", "Hemlös", "Barn hemma");
        decided(group, GuidelineKind.PRIORITY_ORDER, "2026-01-11", "Något nytt");
        decided(area, GuidelineKind.PRIORITY_ORDER, "2025-02-01", "Bor i norr");
        assertThat(answer(Question.PRIORITY_ORDER).lines()).containsExactly(
                "Ja. Ledningsgruppen beslutade prioriteringsordningen 22 augusti 2025. Den gäller från 1 september 2025:",
                "1. Hemlös",
                "2. Barn hemma",
                "Dessförinnan, 1 januari 2024–31 augusti 2025, gällde den prioriteringsordning som Ledningsgruppen beslutade 10 januari 2025:",
                "1. Barn hemma",
                "Områdesgruppen i norr har en egen prioriteringsordning, beslutad 22 januari 2025. Den gäller från 1 februari 2025:",
                "1. Bor i norr");
        decided(area, GuidelineKind.GUIDELINES, "2025-02-01", "Alla som vill.");
        assertThat(answer(Question.GUIDELINES).lines()).containsExactly("Ja. Områdesgruppen i norr har egna riktlinjer, beslutade 22 januari 2025. De gäller från 1 februari 2025:", "Alla som vill.");
        inTransaction(dalsland.whole(), () -> db.sql("update steering_group set until_day = '2024-12-31' where id = ?").param(area).update());
        assertThat(answer(Question.GUIDELINES)).isEmpty();
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
