package se.egenmakt.deficiency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.DatabaseTest;
import se.egenmakt.TestOperation;
import se.egenmakt.organisation.County;
import se.egenmakt.organisation.Operations;
import se.egenmakt.shared.LifeArea;

/** The yearly compilation is made when something has changed, and otherwise kept. */
class CompilationPaperDatabaseTests extends DatabaseTest {
    private static final Year YEAR = Year.of(2025);
    private static final LocalDate NOTED = LocalDate.of(2025, 5, 12);

    @Autowired
    private CompilationPaper paper;

    @Autowired
    private Operations operations;

    private TestOperation dalsland;
    private OpenFixture publishing;
    private County county;

    @BeforeEach
    void anOperation() {
        dalsland = operation("Dalsland").serves("1438");
        publishing = new OpenFixture(dalsland);
        county = operations.counties().stream().filter(one -> one.code().equals("14")).findFirst().orElseThrow();
    }

    /** A kept one asks the database for its fingerprint and nothing else. */
    private int asked(Year year, County where) {
        return queries(() -> paper.pdf(year, where)).count();
    }

    @Test
    void theSameIsNotMadeAgain() {
        var first = paper.pdf(YEAR, county);
        assertThat(asked(YEAR, county)).isEqualTo(1);
        assertThat(paper.pdf(YEAR, county)).isEqualTo(first);
        assertThat(new String(first, 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(asked(YEAR.minusYears(1), county)).as("another year").isEqualTo(2);
        assertThat(asked(YEAR, null)).as("another place").isEqualTo(2);
    }

    @Test
    void anyChangeOfWhatItShowsMakesItAnew() {
        var id = publishing.published("Ingen svarar", LifeArea.HOUSING, NOTED, 12);
        publishing.at(id, 1, BodyKind.MUNICIPALITY, "Nämnden", ReferralState.HANDED, NOTED, NOTED.plusDays(30), NOTED, null);
        paper.pdf(YEAR, county);
        assertThat(asked(YEAR, county)).isEqualTo(1);
        for (var change : List.of(
                "update published_referral set state = 'svarade ja', answered_on = date '2025-06-01'",
                "update published_deficiency set title = 'Ingen svarar i telefonen'",
                "update published_deficiency set clients = 13",
                "delete from published_referral",
                "delete from published_deficiency")) {
            dalsland.sql(change);
            assertThat(asked(YEAR, county)).as(change).isEqualTo(2);
            assertThat(asked(YEAR, county)).as("and once").isEqualTo(1);
        }
        clock.forward(Duration.ofDays(1));
        assertThat(asked(YEAR, county)).as("another day: it says how long ago").isEqualTo(2);
    }

    @Test
    void sixteenAreKeptAndNoMore() {
        for (int year = 2000; year < 2000 + CompilationPaper.MOST_KEPT + 3; year++) {
            paper.pdf(Year.of(year), county);
        }
        assertThat(paper.keptNow()).isEqualTo(CompilationPaper.MOST_KEPT);
    }

    @Test
    void manyWhoAskAtOnceGetTheOneThatTheFirstHadMade() throws Exception {
        publishing.published("Ingen svarar", LifeArea.HOUSING, NOTED, 12);
        paper.pdf(YEAR, county);
        dalsland.sql("update published_deficiency set title = 'En annan'");
        var made = new ArrayList<Future<byte[]>>();
        var asked = queries(() -> {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 12; i++) {
                    made.add(threads.submit(() -> paper.pdf(YEAR, county)));
                }
            }
        });
        for (var one : made) {
            assertThat(one.get()).isEqualTo(made.getFirst().get());
        }
        assertThat(asked.count()).as("twelve fingerprints, and one that was made: %s", asked).isEqualTo(13);
    }
}
