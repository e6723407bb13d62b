package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.TestOperation;
import se.egenmakt.shared.LifeArea;

/** Deficiencies of a test's own operation, published as the steering group's choice would have done it. */
public final class OpenFixture {
    private final TestOperation operation;
    private int serial;

    public OpenFixture(TestOperation operation) {
        this.operation = operation;
    }

    /** A deficiency that nobody outside sees. */
    public UUID noted(String title, LifeArea area, LocalDate day, @Nullable UUID recursOf) {
        var id = UUID.randomUUID();
        operation.sql(
                "insert into deficiency (id, year, serial, title, what, life_area, fault, right_code, noted_on, second_reader, second_read_on, recurs_of) values (?, ?, ?, ?, 'Det står i den interna texten.', ?, 'resurser', 'tillgång på jämlika villkor', ?, 'Ett ombud', ?, ?)",
                id, day.getYear(), ++serial, title, area.code(), day, day, recursOf);
        return id;
    }

    /** A deficiency that everybody sees, counted a week after it was noted. */
    public UUID published(String title, LifeArea area, LocalDate day, @Nullable Integer clients) {
        return published(title, area, day, clients, null, "14");
    }

    public UUID published(String title, LifeArea area, LocalDate day, @Nullable Integer clients, @Nullable UUID recursOf, @Nullable String county) {
        var id = noted(title, area, day, recursOf);
        operation.sql(
                """
                insert into published_deficiency (deficiency_id, reference, operation_name, county_code, place, title, what, life_area, fault, right_says, clients, counted_on, noted_on, published_on, recurs_of)
                values (?, ?, ?, ?, 'Bengtsfors', ?, 'Den som bor långt bort får inte samma stöd.', ?, 'resurser', 'Tillgång på jämlika villkor', ?, ?, ?, ?, ?)
                """,
                id, day.getYear() + "-" + (serial < 10 ? "0" : "") + serial, operation.name(), county, title, area.code(), clients, day.plusDays(7), day, day.plusDays(10), recursOf);
        return id;
    }

    /** Where it stands at a body. */
    public OpenFixture at(UUID deficiency, int position, BodyKind kind, String name, ReferralState state, LocalDate since, @Nullable LocalDate due, @Nullable LocalDate handed, @Nullable LocalDate answered) {
        return at(deficiency, position, kind, name, due, Ways.to(state, since, handed, answered));
    }

    /** Its whole way at a body: steps with their days in pairs. */
    public OpenFixture shown(UUID deficiency, int position, BodyKind kind, String name, @Nullable LocalDate due, Object... stepsAndDays) {
        return at(deficiency, position, kind, name, due, Ways.of(stepsAndDays));
    }

    private OpenFixture at(UUID deficiency, int position, BodyKind kind, String name, @Nullable LocalDate due, Referral way) {
        operation.sql(
                """
                insert into published_referral (deficiency_id, position, body_kind, body_name, state, since, due_on, handed_over_on, answered_on, mended_on, came_back_on, silent_since, steps, step_days)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[]::date[])
                """,
                deficiency, position, kind.code(), name, way.state().code(), way.since(), due, way.handedOverOn().orElse(null), way.answeredOn().orElse(null), way.calledMendedOn().orElse(null),
                way.cameBackOn().orElse(null), way.silentSince().orElse(null), way.steps().stream().map(step -> step.kind().code()).toArray(String[]::new), way.steps().stream().map(step -> step.onDay().toString()).toArray(String[]::new));
        return this;
    }

    /** A way at a body: steps with their days in pairs. */
    public UUID way(UUID deficiency, BodyKind kind, String name, Object... stepsAndDays) {
        var id = UUID.randomUUID();
        var last = (LocalDate) stepsAndDays[stepsAndDays.length - 1];
        operation.sql("insert into referral (id, deficiency_id, body_kind, body_name, state, since) values (?, ?, ?, ?, ?, ?)", id, deficiency, kind.code(), name, ((StepKind) stepsAndDays[stepsAndDays.length - 2]).code(), last);
        for (int i = 0; i < stepsAndDays.length; i += 2) {
            operation.sql(
                    "insert into referral_step (referral_id, number, kind, on_day, who, said, recorded_by) values (?, ?, ?, ?, 'Samordnaren', 'Ett svar', 'Test')", id, i / 2 + 1, ((StepKind) stepsAndDays[i]).code(), stepsAndDays[i + 1]);
        }
        return id;
    }

    /** Something sent in by somebody without an account, as far as it has come. The value is the code to follow it by. */
    public String told(String state, String why, @Nullable UUID deficiency) {
        var key = TellingKey.make();
        operation.sql(
                "insert into observation (id, month, source, what, body_kind, life_area, client_told, state, state_why, deficiency_id, follow_hash) values (?, date '2025-12-01', 'klient', 'Ingen svarar.', 'psykiatri', 'boende', 'ja', ?, ?, ?, ?)",
                key.id(""), state, why, deficiency, key.code("").hash());
        return key.code("").shown();
    }
}
