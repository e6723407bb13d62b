package se.egenmakt.deficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import se.egenmakt.DatabaseTest;
import se.egenmakt.TestOperation;
import se.egenmakt.access.Acting;
import se.egenmakt.shared.LifeArea;

/** What the database lets anybody do who has not signed in: read what is published, and add an observation. Nothing else, however it is asked. */
class AnybodyDatabaseTests extends DatabaseTest {
    private static final String REFUSED = "42501";
    private static final List<String> OPEN = List.of("county", "municipality", "operation", "operation_municipality", "published_deficiency", "published_referral");

    @Autowired
    private Tellings tellings;

    private TestOperation dalsland;
    private TestOperation kusten;

    @BeforeEach
    void twoOperations() {
        dalsland = operation("Dalsland").serves("1438");
        kusten = operation("Kusten").serves("1484");
    }

    private Telling telling(TestOperation operation) {
        var place = new TellingPlace("1438", "Dals-Ed", operation.id(), operation.name(), false);
        return new Telling(TellingKey.make(), place, Teller.RELATIVE, "", BodyKind.PSYCHIATRY, "", LifeArea.HEALTH, YearMonth.of(2025, 12), "Ingen svarar i telefonen.");
    }

    // ── Reading ────────────────────────────────────────────────────────────

    @Test
    void everyOtherTableIsClosed() {
        var tables = db.sql("select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm', 'S')").query(String.class).list();
        assertThat(tables).contains("client", "contact", "observation", "deficiency", "referral_step", "account").containsAll(OPEN);
        for (var acting : List.of(Acting.anybody(), Acting.anybodyTo(dalsland.id()))) {
            for (var table : tables) {
                if (table.equals("calendar_feed")) { // a member's own calendar, opened by its secret link alone
                    assertThat(as(acting, () -> db.sql("select count(operation_id) from calendar_feed").query(Integer.class).single())).isZero();
                } else if (!OPEN.contains(table)) {
                    refused(acting, "select 1 from \"" + table + "\" limit 1");
                }
            }
        }
    }

    @Test
    void nothingThatIsOpenIsChanged() {
        for (var acting : List.of(Acting.anybody(), Acting.anybodyTo(dalsland.id()))) {
            for (var table : OPEN) {
                refused(acting, "delete from " + table);
                refused(acting, "insert into " + table + " default values");
            }
            refused(acting, "update published_deficiency set title = 'Annan'");
            refused(acting, "update operation set name = 'Annan'");
            refused(acting, "update observation set state = 'läses'");
            refused(acting, "delete from observation");
        }
    }

    @Test
    void onlyWhatIsPublishedIsSeen() {
        var publishing = new OpenFixture(dalsland);
        var open = publishing.published("Syns för alla", LifeArea.HOUSING, LocalDate.of(2025, 5, 12), 12);
        publishing.noted("Syns inte", LifeArea.HOUSING, LocalDate.of(2025, 5, 12), null);
        assertThat(as(Acting.anybody(), () -> db.sql("select deficiency_id from published_deficiency where operation_name = ?").param(dalsland.name()).query(UUID.class).list())).containsExactly(open);
        assertThat(as(Acting.anybodyTo(kusten.id()), () -> db.sql("select count(*) from published_deficiency").query(Integer.class).single())).as("whoever sends something in reads none of it").isZero();
        assertThat(as(kusten.whole(), () -> db.sql("select count(*) from published_deficiency").query(Integer.class).single())).as("an operation sees its own alone").isZero();
    }

    // ── Sending in ─────────────────────────────────────────────────────────

    @Test
    void whatIsSentInIsTheOperationsToReadAndNobodyElses() {
        var telling = telling(dalsland);
        tellings.send(telling);
        tellings.send(telling);
        var count = "select count(*) from observation where source = 'närstående' and state = 'mottagen' and client_told = 'ingen klient' and ombud_id is null and not named";
        assertThat(as(dalsland.whole(), () -> db.sql(count).query(Integer.class).single())).as("sent twice").isEqualTo(1);
        assertThat(as(kusten.whole(), () -> db.sql(count).query(Integer.class).single())).isZero();
    }

    @Test
    void nothingElseCanBeMadeOfIt() {
        var begins = "insert into observation (id, month, source, what, body_kind, life_area, client_told, state";
        var values = " values (gen_random_uuid(), date '2026-01-01', 'klient', 'x', 'annan', 'boende', 'ja', 'mottagen'";
        var to = Acting.anybodyTo(dalsland.id());
        refused(to, begins + ", ombud_id)" + values + ", gen_random_uuid())");
        refused(to, begins + ", deficiency_id)" + values + ", gen_random_uuid())");
        refused(to, begins + ", read_by)" + values + ", 'Någon')");
        refused(to, begins + ", state_why)" + values + ", 'Skäl')");
        refused(to, begins + ")" + values.replace("'mottagen'", "'noterad'") + ")");
        refused(to, begins + ")" + values.replace("'klient'", "'ombud'") + ")");
        refused(to, begins + ", operation_id)" + values + ", '" + kusten.id() + "')");
        refused(Acting.anybody(), begins + ", operation_id)" + values + ", '" + dalsland.id() + "')");
        refused(to, begins + ")" + values + ") returning what");
        assertThat(as(to, () -> db.sql(begins + ")" + values + ")").update())).as("as it should be").isEqualTo(1);
    }

    // ── Following ──────────────────────────────────────────────────────────

    @Test
    void theCodeShowsWhatBecameOfItAndNothingThatWasWritten() {
        var telling = telling(dalsland);
        var code = tellings.send(telling);
        tellings.send(telling(dalsland));
        assertThat(tellings.followed(code)).contains(new Followed(LocalDate.of(2025, 12, 1), dalsland.name(), "mottagen", "", false, null, null));
        assertThat(tellings.followed(telling(dalsland).code())).isEmpty();

        dalsland.sql("update observation set state = 'noterad', state_why = 'internt' where id = ?", telling.id());
        assertThat(tellings.followed(code).orElseThrow().why()).as("a note that is not the reason").isEmpty();
        dalsland.sql("update observation set state = 'lagd åt sidan', state_why = 'Det gäller inget som ombuden möter.' where id = ?", telling.id());
        assertThat(tellings.followed(code).orElseThrow().why()).isEqualTo("Det gäller inget som ombuden möter.");

        var publishing = new OpenFixture(dalsland);
        var hidden = publishing.noted("Hemlig än", LifeArea.HEALTH, LocalDate.of(2026, 1, 2), null);
        dalsland.sql("update observation set state = 'tillhör en brist', deficiency_id = ? where id = ?", hidden, telling.id());
        assertThat(tellings.followed(code)).contains(new Followed(LocalDate.of(2025, 12, 1), dalsland.name(), "tillhör en brist", "", false, null, null));
        var open = publishing.published("Ingen svarar", LifeArea.HEALTH, LocalDate.of(2026, 1, 2), null);
        dalsland.sql("update observation set deficiency_id = ? where id = ?", open, telling.id());
        assertThat(tellings.followed(code).orElseThrow().published()).isEqualTo(open);
        assertThat(tellings.followed(code).orElseThrow().title()).isEqualTo("Ingen svarar");
    }

    @Test
    void theDoorOpensForAHashAloneAndForAnybodyAlone() {
        tellings.send(telling(dalsland));
        for (var hash : List.of("'\\x'::bytea", "null::bytea", "decode('00', 'hex')")) {
            assertThat(as(Acting.anybody(), () -> db.sql("select count(*) from observation_followed(" + hash + ")").query(Integer.class).single())).as(hash).isZero();
        }
        refused(dalsland.whole(), "select * from observation_followed('\\x00')");
        refused(Acting.installation("test"), "select * from observation_followed('\\x00')");
        assertThat(as(Acting.anybody(), () -> db.sql("select count(*) from pg_proc p where p.proname = 'observation_followed' and has_function_privilege('egenmakt_steering', p.oid, 'execute')").query(Integer.class).single())).isZero();
    }

    @Test
    void theHashAndNotTheCodeIsStored() {
        var telling = telling(dalsland);
        var code = tellings.send(telling);
        var stored = as(dalsland.whole(), () -> db.sql("select row_to_json(o)::text from observation o where id = ?").param(telling.id()).query(String.class).single());
        assertThat(stored).doesNotContain(code.signs(), code.shown(), telling.key().secret());
        assertThat(as(dalsland.whole(), () -> db.sql("select octet_length(follow_hash) from observation where id = ?").param(telling.id()).query(Integer.class).single())).isEqualTo(32);
    }

    private <T> T as(Acting acting, Supplier<T> work) {
        return inTransaction(acting, work);
    }

    private void refused(Acting acting, String sql) {
        assertThatThrownBy(() -> as(acting, () -> sql.startsWith("select") || sql.contains("returning") ? db.sql(sql).query().listOfRows().size() : db.sql(sql).update()))
                .as(sql)
                .isInstanceOfSatisfying(DataAccessException.class, failure -> assertThat(((SQLException) failure.getMostSpecificCause()).getSQLState()).as(sql + ": " + failure.getMessage()).isEqualTo(REFUSED));
    }
}
