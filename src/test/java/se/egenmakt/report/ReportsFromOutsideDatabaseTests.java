package se.egenmakt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.DatabaseTest;
import se.egenmakt.access.Acting;
import se.egenmakt.exchange.Exports;
import se.egenmakt.exchange.ImportFiles;
import se.egenmakt.exchange.ImportPlan;
import se.egenmakt.exchange.Imports;
import se.egenmakt.outside.Exported;
import se.egenmakt.outside.InventedOperation;
import se.egenmakt.outside.Recount;
import se.egenmakt.outside.ReportCheck;
import se.egenmakt.report.ReportFiles.Format;
import se.egenmakt.report.ReportFiles.Wanted;
import se.egenmakt.shared.Outcome;

/** An invented operation moved in: what the export tells is what went in, and every member of every report is what an outsider counts from the export. */
class ReportsFromOutsideDatabaseTests extends DatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2016, 6, 30);

    @Autowired
    private Imports imports;

    @Autowired
    private Exports exports;

    @Autowired
    private ReportFiles files;

    @Test
    void everyMemberIsWhatAnOutsiderCounts(@TempDir Path folder) throws IOException {
        clock.day(TODAY);
        var invented = InventedOperation.draw(new Random(20161231), 120, TODAY);
        var name = "Påhittad " + UUID.randomUUID();
        var acting = Acting.wholeOperation("prov", UUID.randomUUID(), name);
        assertThat(acting.call(() -> imports.carryOutNew(name, ImportFiles.readBytes(InventedOperation.csv(invented)))))
                .containsInstanceOf(ImportPlan.class);
        acting.call(() -> exports.writeFolder(folder));
        var exported = Exported.read(folder);

        for (var sheet : List.of("kontakter", "väntar", "ombudsbyten")) {
            assertThat(exported.rows(sheet)).as(sheet).containsExactlyInAnyOrderElementsOf(invented.rows(sheet));
        }
        assertThat(exported.rows("uppdrag")).hasSameSizeAs(invented.rows("uppdrag"));
        var inactive = new HashSet<Object>();
        for (int year = 2010; year <= 2016; year++) {
            for (var municipality : List.of("", "Kristianstad", "Ängelholm", "Stockholm")) {
                var counted = new Recount(exported, year, municipality, TODAY.toString()).json(name, true);
                var wanted =
                        new Wanted(year, municipality.isEmpty() ? null : municipality, Format.JSON, true, false, null);
                var written = acting.call(() -> files.make(wanted));
                assertThat(written)
                        .isInstanceOfSatisfying(
                                Outcome.Done.class,
                                done -> assertThat(ReportCheck.differences(
                                                text((ReportFiles.ReportFile) done.value()), counted))
                                        .as("%s %s", wanted.year(), municipality)
                                        .isEmpty());
                inactive.addAll((List<?>) counted.get("inactiveAtYearEnd"));
            }
        }
        assertThat(inactive).hasSizeGreaterThan(10);
    }

    private static String text(ReportFiles.ReportFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
