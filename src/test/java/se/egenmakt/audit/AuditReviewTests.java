package se.egenmakt.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.PageTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;

/** Log review: who sees which chain, what is searched for, and that reading the log is logged. */
class AuditReviewTests extends PageTest {
    @Autowired
    private AuditReview review;

    private TestOperation dalsland;
    private Person ingrid;
    private Person mona;
    private Person asta;
    private UUID client;

    @BeforeEach
    void twoOperations() throws Exception {
        dalsland = operation("Dalsland").serves("1438");
        ingrid = dalsland.ombud("Ingrid Sandell");
        mona = dalsland.manager("Mona Chef");
        asta = administrator("Asta Administratör");
        dalsland.commission(ingrid, "1", LocalDate.of(2025, 3, 3));
        client = as(ingrid, () -> commissions.mine()).getFirst().client();
        var kusten = operation("Kusten").serves("1484");
        kusten.commission(kusten.ombud("Karin Strand"), "1", LocalDate.of(2025, 3, 3));
    }

    private AuditReview.Choosable chain() {
        return new AuditReview.Choosable(dalsland.id(), dalsland.name());
    }

    private static AuditSearch everything() {
        return new AuditSearch(null, null, null, null);
    }

    @Test
    void theNewestComesFirstAndOnlyTheOwnOperations() throws Exception {
        var entries = as(mona, () -> review.read(chain(), everything(), Long.MAX_VALUE)).entries();
        assertThat(entries).extracting(AuditEntry::number).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(entries).extracting(AuditEntry::actor).doesNotContain("Karin Strand");
    }

    @Test
    void readingTheLogIsLogged() throws Exception {
        as(mona, () -> review.read(chain(), AuditSearch.of(client), Long.MAX_VALUE));
        var last = as(mona, () -> review.read(chain(), everything(), Long.MAX_VALUE)).entries().getFirst();
        assertThat(last.action()).isEqualTo("audit.read");
        assertThat(last.clients()).containsExactly(client);
    }

    @Test
    void anAdministratorsReadingStandsInTheOperationsOwnLog() throws Exception {
        asta.acting().run(() -> review.read(chain(), everything(), Long.MAX_VALUE));
        var last = as(mona, () -> review.read(chain(), everything(), Long.MAX_VALUE)).entries().getFirst();
        assertThat(last.actor()).isEqualTo("Asta Administratör");
    }

    @Test
    void oneSearchesByPersonDayAndClient() throws Exception {
        var today = clock.today();
        clock.day(today.plusDays(1));
        as(ingrid, () -> commissions.mine());
        as(mona, () -> {
            assertThat(review.read(chain(), new AuditSearch(ingrid.account().toString(), null, null, null), Long.MAX_VALUE).entries()).extracting(AuditEntry::actor).containsOnly("Ingrid Sandell");
            assertThat(review.read(chain(), new AuditSearch(null, today.plusDays(1), today.plusDays(1), null), Long.MAX_VALUE).entries()).filteredOn(entry -> entry.actor().equals("Ingrid Sandell")).hasSize(1);
            assertThat(review.read(chain(), new AuditSearch(null, null, today, null), Long.MAX_VALUE).entries()).isNotEmpty().allMatch(entry -> entry.at().isBefore(clock.instant().minusSeconds(36_000)));
            assertThat(review.read(chain(), AuditSearch.of(client), Long.MAX_VALUE).entries()).isNotEmpty().allMatch(entry -> entry.clients().contains(client));
            assertThat(review.read(chain(), AuditSearch.of(UUID.randomUUID()), Long.MAX_VALUE).entries()).isEmpty();
            assertThat(review.actors(chain())).extracting(AuditReview.Who::name).contains("Ingrid Sandell", "Mona Chef").doesNotContain("Karin Strand").doesNotHaveDuplicates();
        });
    }

    @Test
    void aLongLogIsReadPageByPageWithNothingTwiceAndNothingMissing() throws Exception {
        for (int i = 0; i < 120; i++) {
            as(ingrid, () -> commissions.mine());
        }
        var numbers = new java.util.ArrayList<Long>();
        Long before = Long.MAX_VALUE;
        while (before != null) {
            long from = before;
            var reading = as(mona, () -> review.read(chain(), everything(), from));
            reading.entries().forEach(entry -> numbers.add(entry.number()));
            before = reading.older();
        }
        assertThat(numbers).doesNotHaveDuplicates().hasSizeGreaterThan(120).endsWith(1L);
        assertThat((long) numbers.size()).isEqualTo(numbers.getFirst());
    }

    @Test
    void theChainsHold() throws Exception {
        assertThat(as(mona, () -> review.verify(chain())).holds()).isTrue();
        assertThat(asta.acting().call(() -> review.verify(chain())).holds()).isTrue();
        assertThat(asta.acting().call(() -> review.verify(new AuditReview.Choosable(AuditChain.INSTALLATION, ""))).holds()).isTrue();
    }

    @Test
    void thePageSaysItInPlainWordsAndAManagerSeesTheOwnLogWhateverIsAskedFor() {
        var kusten = operation("Norr").serves("1438");
        var page = visitor(mona).get("/audit?operation=" + kusten.id());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(dalsland.name(), "Öppnade ett uppdrag", "Ingrid Sandell").doesNotContain("commission.open");
        assertThat(visitor(mona).get("/audit?client=" + client).text()).contains("Händelser om klient " + client.toString().substring(0, 8));
        assertThat(visitor(mona).get("/audit?client=1").status()).isEqualTo(404);
        assertThat(visitor(mona).get("/audit/chain").text()).contains("Kedjan håller");
        assertThat(visitor(ingrid).get("/audit").status()).isEqualTo(403);
    }

    @Test
    void everyPageOfTheLogThatIsReadIsLogged() throws Exception {
        for (int i = 0; i < 3; i++) {
            as(mona, () -> review.read(chain(), everything(), 3));
        }
        var read = as(mona, () -> review.read(chain(), everything(), Long.MAX_VALUE)).entries().stream().filter(entry -> entry.action().equals("audit.read"));
        assertThat(read).hasSize(3);
    }

    @Test
    void whoTakesAnothersNameStandsWithAnAddress() {
        asta.acting().run(() -> accounts.change(mona.account(), mona.email(), "Ingrid Sandell"));
        var renamed = new Person(mona.account(), mona.email(), "Ingrid Sandell", mona.role(), mona.operation(), mona.operationName(), null, null);
        renamed.acting().run(() -> commissions.openToday());
        var page = visitor(mona).get("/audit");
        assertThat(page.text()).contains("Ingrid Sandell (" + mona.email() + ")", "Ingrid Sandell (" + ingrid.email() + ")");
        assertThat(visitor(mona).get("/audit?actor=" + ingrid.account()).page().select("tbody tr").eachText()).isNotEmpty().allMatch(row -> row.contains(ingrid.email()));
    }

    @Test
    void anAdministratorChoosesAChain() {
        var browser = visitor(asta);
        assertThat(browser.get("/audit").text()).contains("Hela Egenmakt");
        assertThat(browser.get("/audit?operation=" + dalsland.id()).text()).contains("Öppnade ett uppdrag");
        assertThat(browser.get("/audit?operation=" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(browser.get("/audit?from=2026-02-01&until=2026-01-01").status()).isEqualTo(422);
    }
}
