package se.egenmakt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import se.egenmakt.access.Acting;
import se.egenmakt.commission.AwaitedKind;
import se.egenmakt.mail.Mail;
import se.egenmakt.shared.ContactKind;

/** What the database itself keeps apart: one operation from another, and one ombud's clients from everybody else. */
class IsolationTests extends DatabaseTest {
    private static final String REFUSED = "42501";

    @Autowired
    private Mail mail;

    private TestOperation dalsland;
    private TestOperation kusten;
    private Person ingrid;
    private Person samir;
    private Person mona;
    private Person karin;
    private UUID commission;

    @BeforeEach
    void twoOperationsWithACommissionEach() {
        dalsland = operation("Dalsland").serves("1438");
        kusten = operation("Kusten").serves("1484");
        ingrid = dalsland.ombud("Ingrid Sandell");
        samir = dalsland.ombud("Samir Haddad");
        mona = dalsland.manager("Mona Chef");
        karin = kusten.ombud("Karin Strand");
        commission = filled(dalsland, ingrid);
        filled(kusten, karin);
    }

    private UUID filled(TestOperation operation, Person ombud) {
        var id = operation.commission(ombud, "1", LocalDate.of(2025, 3, 3));
        operation.contact(ombud, id, LocalDate.of(2025, 12, 1), ContactKind.values()[0]);
        as(ombud, () -> {
            commissions.await(id, AwaitedKind.DECISION, "Försäkringskassan", LocalDate.of(2025, 12, 1));
            transactions.executeWithoutResult(status -> mail.send(ombud.account(), "second-reading", "/commissions"));
        });
        return id;
    }

    // ── The catalog ────────────────────────────────────────────────────────

    @Test
    void everyTableOfAnOperationForcesRowLevelSecurityOnItsOwnerToo() {
        var catalog = new Catalog(db);
        assertThat(catalog.tablesOfOperations()).contains("client", "commission", "contact", "audit_entry", "report");
        assertThat(catalog.withoutForcedRowLevelSecurity()).isEmpty();
        assertThat(catalog.policiesWithoutOperation())
                .containsExactlyInAnyOrder(
                        // the sweeper's: it removes old drafts, and reads none
                        "form_draft.form_draft_old",
                        // the sender's: it goes through every outbox, in a scope that opens nothing else; what is there says of nobody what it is about
                        "mail_outbox.sender_reads",
                        "mail_outbox.sender_marks",
                        "mail_outbox.sender_removes",
                        // names of operations, for those who ask a neighbour or send something in
                        "operation.county",
                        "operation.everybody");
    }

    @Test
    void tableWithoutRowLevelSecurityIsFound() {
        broken("create table broken (operation_id uuid primary key)", catalog -> assertThat(catalog.withoutForcedRowLevelSecurity()).containsExactly("broken"));
        broken(
                "create table broken (operation_id uuid primary key); alter table broken enable row level security; create policy own on broken using (true)",
                catalog -> {
                    assertThat(catalog.withoutForcedRowLevelSecurity()).containsExactly("broken");
                    assertThat(catalog.policiesWithoutOperation()).contains("broken.own");
                });
    }

    @Test
    void keysAndForeignKeysLeadWithTheOperation() {
        var catalog = new Catalog(db);
        assertThat(catalog.keysNotLedByOperation()).isEmpty();
        assertThat(catalog.foreignKeysNotLedByOperation()).isEmpty();
    }

    @Test
    void keyThatDoesNotLeadWithTheOperationIsFound() {
        broken(
                "create table broken (operation_id uuid, id uuid primary key); create table worse (operation_id uuid primary key, other uuid references broken)",
                catalog -> {
                    assertThat(catalog.keysNotLedByOperation()).containsExactly("broken_pkey");
                    assertThat(catalog.foreignKeysNotLedByOperation()).containsExactly("worse.worse_other_fkey");
                });
    }

    @Test
    void theProgramsRoleOwnsNothingAndPassesNoPolicy() {
        assertThat(db.sql("select current_user").query(String.class).single()).isEqualTo("egenmakt_app");
        assertThat(new Catalog(db).tooMuchForTheProgram()).isEmpty();
    }

    @Test
    void roleWithTooMuchIsFound() {
        broken("grant create on schema public to egenmakt_app", catalog -> assertThat(catalog.tooMuchForTheProgram()).containsExactly("may create tables"));
    }

    @Test
    void viewsAndFunctionsDoNotLendTheOwnersRights() {
        var catalog = new Catalog(db);
        assertThat(catalog.viewsThatSeeMoreThanTheReader()).isEmpty();
        // the first writes the log, the last counts rows for the planner: neither shows or changes any; the second shows what became of the one observation whose code one has, and no word of it
        assertThat(catalog.functionsWithOwnersRights()).containsExactly("audit_append", "observation_followed", "refresh_statistics");
    }

    @Test
    void viewWithTheOwnersRightsIsFound() {
        broken("create view broken as select * from client", catalog -> assertThat(catalog.viewsThatSeeMoreThanTheReader()).containsExactly("broken"));
    }

    // ── Those who come from outside ────────────────────────────────────────

    private static final String[] OF_CLIENTS = {
        "client", "commission", "contact", "awaited_decision", "stand_in", "change_of_ombud", "observation", "deficiency_count", "report_period", "report_period_commission", "audit_entry", "account", "session"
    };

    @Test
    void membersOfSteeringGroupsAndAnybodyHaveNoGrantOnATableThatHoldsAClient() {
        for (var role : new String[] {"egenmakt_steering", "egenmakt_public"}) {
            assertThat(new Catalog(db).tablesReadableBy(role)).as(role).doesNotContain(OF_CLIENTS).contains("published_deficiency");
            assertThat(new Catalog(db).membershipsOf(role)).as(role).isEmpty();
        }
        assertThat(new Catalog(db).tablesReadableBy("egenmakt_app")).contains(OF_CLIENTS);
        // the name of an operation, what is published, where there is an ombud, whose a calendar's secret link is: and that is all
        assertThat(new Catalog(db).tablesReadableBy("egenmakt_public"))
                .containsExactlyInAnyOrder("calendar_feed", "county", "municipality", "operation", "operation_municipality", "published_deficiency", "published_referral");
    }

    @Test
    void grantToAMemberOnAClientsTableIsFound() {
        broken("grant select on contact to egenmakt_steering", catalog -> assertThat(catalog.tablesReadableBy("egenmakt_steering")).contains("contact"));
        broken("grant select (day) on contact to public", catalog -> assertThat(catalog.tablesReadableBy("egenmakt_public")).contains("contact"));
        broken("grant egenmakt_app to egenmakt_steering", catalog -> assertThat(catalog.membershipsOf("egenmakt_steering")).containsExactly("egenmakt_app"));
    }

    @Test
    void nothingLeadsFromAnObservationToACommission() {
        assertThat(new Catalog(db).reachedByKeysFrom("observation")).contains("ombud", "deficiency").doesNotContain("client", "commission", "contact");
        assertThat(new Catalog(db).reachedByKeysFrom("commission")).contains("client").doesNotContain("observation", "deficiency");
        assertThat(new Catalog(db).momentsIn("observation")).isEmpty();
    }

    @Test
    void wayFromAnObservationToACommissionIsFound() {
        broken("alter table observation add commission_id uuid; alter table observation add foreign key (operation_id, commission_id) references commission", catalog -> assertThat(catalog.reachedByKeysFrom("observation")).contains("commission", "client"));
        broken("alter table observation add at timestamptz", catalog -> assertThat(catalog.momentsIn("observation")).containsExactly("at"));
    }

    /** As the owner, in a transaction that is undone. */
    private void broken(String sql, Consumer<Catalog> then) {
        asOwner(owner -> {
            owner.sql("begin").update();
            try {
                owner.sql(sql).update();
                then.accept(new Catalog(owner));
            } finally {
                owner.sql("rollback").update();
            }
        });
    }

    // ── One operation and another ──────────────────────────────────────────

    @Test
    void whereNobodyActsThereAreNoRows() {
        for (var table : new Catalog(db).tablesOfOperations()) {
            assertThat(count(table, "true")).as(table).isZero();
        }
        assertThat(count("operation", "true")).isZero();
    }

    @Test
    void eachOperationSeesOnlyItsOwnRows() {
        for (var operation : new TestOperation[] {dalsland, kusten}) {
            inTransaction(operation.whole(), () -> {
                assertThat(db.sql("select name from operation").query(String.class).list()).containsExactly(operation.name());
                for (var table : new Catalog(db).tablesOfOperations()) {
                    assertThat(count(table, "operation_id <> acting_operation()")).as(table).isZero();
                }
                for (var table : new String[] {"client", "commission", "contact", "awaited_decision", "ombud", "employment", "operation_municipality", "audit_entry", "mail_outbox"}) {
                    assertThat(count(table, "true")).as(table).isPositive();
                }
                return true;
            });
        }
    }

    @Test
    void noRowIsWrittenForAnotherOperation() {
        for (var table : new Catalog(db).tablesOfOperations()) {
            refused(table, () -> inTransaction(dalsland.whole(), () -> db.sql("insert into " + table + " (operation_id) values (?)").param(kusten.id()).update()));
        }
        refused("client moved", () -> inTransaction(dalsland.whole(), () -> db.sql("update client set operation_id = ?").param(kusten.id()).update()));
    }

    @Test
    void anotherOperationsRowsAreNeitherChangedNorRemoved() {
        inTransaction(dalsland.whole(), () -> {
            assertThat(db.sql("update ombud set name = 'Annan' where id = ?").param(karin.ombudId()).update()).isZero();
            assertThat(db.sql("delete from client where operation_id = ?").param(kusten.id()).update()).isZero();
            return true;
        });
    }

    @Test
    void whoAdministersTheInstallationSeesNoClients() {
        inTransaction(administrator("Asta Administratör").acting(), () -> {
            assertThat(count("operation", "true")).isGreaterThanOrEqualTo(2);
            for (var table : new Catalog(db).tablesOfOperations()) {
                assertThat(count(table, "operation_id <> '00000000-0000-0000-0000-000000000000'")).as(table).isZero();
            }
            return true;
        });
    }

    @Test
    void theSenderOfMailSeesTheOutboxesAndNothingElse() {
        inTransaction(Acting.sendingMail(), () -> {
            for (var table : new Catalog(db).tablesOfOperations()) {
                if (table.equals("mail_outbox")) {
                    assertThat(db.sql("select count(distinct operation_id) from mail_outbox").query(Integer.class).single()).isGreaterThanOrEqualTo(2);
                } else {
                    assertThat(count(table, "true")).as(table).isZero();
                }
            }
            assertThat(count("operation", "true")).isZero();
            return true;
        });
    }

    @Test
    void nobodySendsAQueuedMailSomewhereElse() {
        for (var acting : new Acting[] {Acting.sendingMail(), dalsland.whole()}) {
            for (var column : new String[] {"account_id = '%s'".formatted(karin.account()), "path = '/accounts'", "kind = 'meeting-called'"}) {
                refused(column, () -> inTransaction(acting, () -> db.sql("update mail_outbox set " + column).update()));
            }
        }
        refused("queued by the sender", () -> inTransaction(Acting.sendingMail(), () -> db.sql("insert into mail_outbox (operation_id, id, account_id, kind, path, made_at, not_before) values (?, gen_random_uuid(), ?, 'meeting-called', '/', now(), now())").params(dalsland.id(), karin.account()).update()));
        assertThat(inTransaction(Acting.sendingMail(), () -> db.sql("delete from mail_outbox").update())).as("what waits").isZero();
    }

    @Test
    void whoSetsUpAnOperationSeesItsOmbudAndLogButNoClients() {
        var asta = administrator("Asta Administratör");
        inTransaction(asta.acting().settingUp(dalsland.id(), dalsland.name()), () -> {
            assertThat(db.sql("select name from ombud").query(String.class).list()).containsExactlyInAnyOrder("Ingrid Sandell", "Samir Haddad");
            assertThat(count("audit_entry", "true")).isPositive();
            for (var table : new String[] {"client", "commission", "contact", "awaited_decision", "stand_in", "change_of_ombud", "form_draft", "report", "report_period", "mail_outbox"}) {
                assertThat(count(table, "true")).as(table).isZero();
            }
            return true;
        });
    }

    // ── One ombud and another ──────────────────────────────────────────────

    @Test
    void contactsAndAwaitedDecisionsAreSeenByTheirOwnOmbudAlone() {
        assertThat(seen(ingrid)).isEqualTo(2);
        assertThat(seen(samir)).as("a colleague").isZero();
        assertThat(seen(mona)).as("the manager").isZero();
        assertThat(seen(karin)).as("another operation, its own two").isEqualTo(2);
    }

    @Test
    void aStandInSeesThemOnTheDaysOfStandingInAlone() {
        as(ingrid, () -> {
            commissions.standIn(commission, samir.ombudId(), LocalDate.of(2026, 1, 13), LocalDate.of(2026, 1, 20), LocalDate.of(2026, 1, 10));
        });
        assertThat(seen(samir)).as("the day before").isZero();
        clock.day(LocalDate.of(2026, 1, 13));
        assertThat(seen(samir)).as("the first day").isEqualTo(2);
        clock.day(LocalDate.of(2026, 1, 20));
        assertThat(seen(samir)).as("the last day").isEqualTo(2);
        assertThat(seen(mona)).as("the manager").isZero();
        clock.day(LocalDate.of(2026, 1, 21));
        assertThat(seen(samir)).as("the day after").isZero();
    }

    @Test
    void aColleagueWritesNoContact() {
        var insert = "insert into contact (commission_id, day, kind, with_whom) values (?, date '2026-01-12', 'telefon', 'klienten')";
        refused("colleague", () -> inTransaction(samir.acting(), () -> db.sql(insert).param(commission).update()));
        refused("manager", () -> inTransaction(mona.acting(), () -> db.sql(insert).param(commission).update()));
        assertThat(inTransaction(mona.acting(), () -> db.sql("delete from contact").update())).isZero();
        assertThat(seen(ingrid)).isEqualTo(2);
    }

    @Test
    void theFactsOfQuietCommissionsOpenNoContacts() {
        inTransaction(mona.acting(), () -> {
            assertThat(db.sql("select count(*) from quiet_on(date '2026-01-12')").query(Integer.class).single()).isEqualTo(1);
            assertThat(count("contact", "true")).isZero();
            return true;
        });
    }

    @Test
    void whoActedBeforeIsForgottenInThePooledConnection() {
        assertThat(seen(ingrid)).isEqualTo(2);
        for (int i = 0; i < 20; i++) {
            assertThat(count("client", "true")).isZero();
        }
    }

    private int seen(Person person) {
        return inTransaction(person.acting(), () -> count("contact", "true") + count("awaited_decision", "true"));
    }

    private int count(String table, String where) {
        return db.sql("select count(*) from " + table + " where " + where).query(Integer.class).single();
    }

    /** By a policy, or because the program may not write that table at all. */
    private static void refused(String what, ThrowingCallable write) {
        assertThatThrownBy(write).as(what).isInstanceOfSatisfying(DataAccessException.class, failure -> assertThat(((SQLException) failure.getMostSpecificCause()).getSQLState()).as(what + ": " + failure.getMessage()).isEqualTo(REFUSED));
    }

    /** On a server the program has the login that it was given. */
    @Test
    void theLoginOfTheEmbeddedPoolOwnsNothing() {
        var login = db.sql("select session_user").query(String.class).single();
        if (System.getenv("EGENMAKT_TEST_DB_URL") == null) {
            assertThat(login).isEqualTo("egenmakt_web");
            assertThat(db.sql("select count(*) from pg_class where relowner = session_user::regrole or pg_has_role(session_user, relowner, 'member')").query(Integer.class).single()).isZero();
        }
    }
}
