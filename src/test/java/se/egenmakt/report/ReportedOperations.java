package se.egenmakt.report;

import static org.assertj.core.api.Assertions.assertThat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.DatabaseTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.report.FigureKey.Column;
import se.egenmakt.report.FigureKey.Row;
import se.egenmakt.commission.ClosingSetBack;
import se.egenmakt.shared.ClosingReason;
import se.egenmakt.shared.ClosingResult;
import se.egenmakt.shared.Sex;

/** Two operations with commissions, a manager each, for the report's tests against the database. */
abstract class ReportedOperations extends DatabaseTest {
    static final int YEAR = 2025;
    static final FigureKey CLOSED_WOMEN = FigureKey.of(Row.CLOSED, Column.WOMEN);

    @Autowired
    ReportFiles files;

    TestOperation dalsland;
    Person ingrid;
    Person mona;
    Person karin;
    UUID closed;

    /** Two women of whom one is closed, a man, one of unknown sex; in the other operation a single woman. */
    @BeforeEach
    void twoOperations() {
        dalsland = operation("Dalsland").serves("1438", "1460");
        ingrid = dalsland.ombud("Ingrid Sandell");
        mona = dalsland.manager("Mona Chef");
        closed = dalsland.commission(ingrid, "D-1", LocalDate.of(2024, 3, 3));
        dalsland.commission(ingrid, "D-2", LocalDate.of(2025, 4, 4));
        dalsland.commission(ingrid, "D-3", LocalDate.of(2025, 5, 5), Sex.MAN, 1950);
        dalsland.commission(ingrid, "D-4", LocalDate.of(2025, 6, 6), Sex.UNKNOWN, null);
        close(ingrid, closed, LocalDate.of(2025, 9, 9));
        dalsland.whole().run(() -> workforce.establish(new BigDecimal("2.00"), TestOperation.BEGAN, null));
        var kusten = operation("Kusten").serves("1484");
        karin = kusten.ombud("Karin Strand");
        kusten.commission(karin, "K-1", LocalDate.of(2025, 1, 1));
    }

    void close(Person ombud, UUID commission, LocalDate day) {
        as(ombud, () -> {
            var found = commissions.find(commission).orElseThrow();
            assertThat(commissions.close(
                            commission, found.version(), day, ClosingReason.values()[0], ClosingResult.values()[0], ClosingSetBack.values()[0], false)
                            .isDone())
                    .isTrue();
        });
    }

    // ── Counting ───────────────────────────────────────────────────────────

    static byte[] pdf() {
        try (var document = new PDDocument();
                var file = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
