package se.egenmakt.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.egenmakt.DatabaseTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.shared.ContactKind;

/** The log: what is read or written is in it, a change of it shows, and what cannot be logged does not happen. */
class AuditTests extends DatabaseTest {
    @Autowired
    private AuditChain chain;

    @Autowired
    private AuditLog log;

    private TestOperation dalsland;
    private Person ingrid;
    private UUID commission;

    @BeforeEach
    void anOperationWithALog() {
        dalsland = operation("Dalsland").serves("1438");
        ingrid = dalsland.ombud("Ingrid Sandell");
        commission = dalsland.commission(ingrid, "1", LocalDate.of(2025, 3, 3));
    }

    @Test
    void aChainThatNobodyTouchedHolds() {
        var verdict = verify();
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.entries()).isEqualTo(entries()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void everyReadOfAClientIsAnEntryWithTheClientsRandomId() throws Exception {
        long before = entries();
        var client = as(ingrid, () -> commissions.mine()).getFirst().client();

        inTransaction(dalsland.whole(), () -> {
            var last = db.sql("select number, actor, role, action, clients[1] as client, subject from audit_entry order by number desc limit 1").query().singleRow();
            assertThat(last).containsEntry("number", before + 1).containsEntry("actor", "Ingrid Sandell").containsEntry("role", "ombud").containsEntry("action", "client.list").containsEntry("client", client);
            return true;
        });
    }

    @Test
    void whatCannotBeLoggedDoesNotHappen() {
        asOwner(owner -> {
            owner.sql("revoke execute on function audit_append from public").update();
            try {
                assertThatThrownBy(() -> as(ingrid, () -> commissions.mine())).isInstanceOf(DataAccessException.class).hasMessageContaining("audit_append");
                assertThatThrownBy(() -> dalsland.contact(ingrid, commission, LocalDate.of(2026, 1, 12), ContactKind.values()[0])).isInstanceOf(DataAccessException.class);
            } finally {
                owner.sql("grant execute on function audit_append to public").update();
            }
        });
        assertThat(inTransaction(ingrid.acting(), () -> db.sql("select count(*) from contact").query(Integer.class).single())).isZero();
    }

    @Test
    void theProgramCanNeitherWriteNorChangeNorRemoveEntriesByItself() {
        for (var sql : List.of(
                "insert into audit_entry select * from audit_entry",
                "update audit_entry set reason = 'annat'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_head set number = 0",
                "delete from audit_head",
                "alter table audit_entry no force row level security")) {
            assertThatThrownBy(() -> inTransaction(dalsland.whole(), () -> db.sql(sql).update())).as(sql).isInstanceOf(DataAccessException.class).rootCause().hasMessageMatching(".*(permission denied|must be owner).*");
        }
        assertThat(verify().holds()).isTrue();
    }

    @Test
    void aChangedEntryIsFound() {
        assertThat(afterwards(owner -> owner.sql("update audit_entry set actor = 'Någon annan' where number = 2").update())).isEqualTo(2);
        assertThat(afterwards(owner -> owner.sql("update audit_entry set clients = '{}' where number = (select max(number) from audit_entry)").update())).isEqualTo(2);
    }

    @Test
    void aRemovedEntryIsFound() {
        assertThat(afterwards(owner -> owner.sql("delete from audit_entry where number = 2").update())).isEqualTo(2);
    }

    @Test
    void anInsertedEntryIsFound() {
        assertThat(afterwards(owner -> {
                    owner.sql("update audit_entry set number = -number where number >= 3").update();
                    owner.sql("update audit_entry set number = 1 - number where number < 0").update();
                    owner.sql("insert into audit_entry select operation_id, 3, at, account_id, actor, role, action, reason, clients, subject, hash, sha256(hash) from audit_entry where number = 2").update();
                }))
                .isEqualTo(3);
    }

    @Test
    void entriesCutFromTheEndAreFound() {
        long last = entries();
        assertThat(afterwards(owner -> owner.sql("delete from audit_entry where number = ?").param(last).update())).isEqualTo(last);
    }

    @Test
    void aLogWithoutItsHeadIsFound() {
        long last = entries();
        assertThat(afterwards(owner -> owner.sql("delete from audit_head").update())).isEqualTo(last + 1);
    }

    @Test
    void manyAtOnceMakeOneChain() throws Exception {
        long before = entries();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> inTransaction(ingrid.acting(), () -> {
                        log.record("test.many", List.of(), "orsak | 3:å", "nr " + i);
                        return true;
                    })))
                    .toList();
            for (var one : writing) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(entries()).isEqualTo(before + 40);
        assertThat(verify().holds()).isTrue();
    }

    private AuditChain.Verdict verify() {
        return dalsland.whole().call(() -> chain.verify(dalsland.id()));
    }

    private long entries() {
        return inTransaction(dalsland.whole(), () -> db.sql("select count(*) from audit_entry").query(Long.class).single());
    }

    /** The first fault that the verification finds after this was done to the operation's log. */
    private long afterwards(Consumer<JdbcClient> tampering) {
        asOwner(owner -> {
            owner.sql("select set_config('egenmakt.operation', ?, false)").param(dalsland.id().toString()).query(String.class).single();
            tampering.accept(owner);
        });
        var verdict = verify();
        assertThat(verdict.holds()).isFalse();
        return java.util.Objects.requireNonNull(verdict.firstFault());
    }
}
