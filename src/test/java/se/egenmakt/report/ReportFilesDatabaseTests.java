package se.egenmakt.report;

import static org.assertj.core.api.Assertions.assertThat;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.egenmakt.report.ReportFiles.Format;
import se.egenmakt.report.ReportFiles.Wanted;
import se.egenmakt.shared.ContactKind;
import se.egenmakt.shared.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report as files: JSON, workbook and paper. */
class ReportFilesDatabaseTests extends ReportedOperations {
    @Test
    void jsonIsReadByAnotherReader() throws Exception {
        var json = json(new Wanted(YEAR, null, Format.JSON, false, false, null));
        assertThat(json.path("format").asInt()).isEqualTo(1);
        assertThat(json.path("operation").asString()).isEqualTo(dalsland.name());
        assertThat(json.path("municipality").isNull()).isTrue();
        assertThat(json.path("balance").path("start").path("women").asInt()).isEqualTo(1);
        assertThat(json.path("balance").path("holds").asBoolean()).isTrue();
        assertThat(json.path("doesNotFit").path("balance").path("new").asInt()).isEqualTo(1);
        assertThat(json.has("doesNotFitClients")).isFalse();
        assertThat(json(new Wanted(YEAR, "dals-ed", Format.JSON, false, false, null)).path("municipality").asString()).isEqualTo("Dals-Ed");
        assertThat(json(new Wanted(YEAR, "1460", Format.JSON, false, false, null)).path("balance").path("end").path("women").asInt()).isZero();
    }

    @Test
    void theInternalMembersAreSetApart() throws Exception {
        var json = json(new Wanted(YEAR, null, Format.JSON, true, false, null));
        assertThat(json.path("doesNotFitClients").get(0).path("klientnr").asString()).isEqualTo("D-4");
        assertThat(json.path("inactiveAtYearEnd").toString()).isEqualTo("[\"D-2\",\"D-3\",\"D-4\"]");
        dalsland.contact(ingrid, as(ingrid, () -> commissions.mine()).stream().filter(line -> line.number().equals("D-3")).findFirst().orElseThrow().id(), LocalDate.of(2025, 12, 1), ContactKind.values()[0]);
        assertThat(json(new Wanted(YEAR, null, Format.JSON, true, false, null)).path("inactiveAtYearEnd").toString()).isEqualTo("[\"D-2\",\"D-4\"]");
        assertThat(as(mona, () -> files.make(new Wanted(YEAR, null, Format.PDF, true, false, null))).isDone()).isFalse();
        assertThat(as(mona, () -> files.make(new Wanted(YEAR, null, Format.JSON, true, true, null))).isDone()).isFalse();
    }

    @Test
    void whatThereIsNoReportOfIsRefused() throws Exception {
        assertThat(as(mona, () -> files.make(Wanted.now(2027, Format.JSON))).isDone()).isFalse();
        assertThat(as(mona, () -> files.make(new Wanted(YEAR, "Malmö", Format.JSON, false, false, null))).isDone()).isFalse();
        assertThat(as(mona, () -> files.make(new Wanted(YEAR, null, Format.JSON, false, true, null))).isDone()).isFalse();
        assertThat(json(Wanted.now(1990, Format.JSON)).path("personsSupported").path("men").asInt()).as("a year without data is zeros").isZero();
    }

    private JsonNode json(Wanted wanted) throws Exception {
        return JsonMapper.shared().readTree(bytes(wanted));
    }

    private byte[] bytes(Wanted wanted) throws Exception {
        return switch (as(mona, () -> files.make(wanted))) {
            case Outcome.Done<ReportFiles.ReportFile>(var made) -> made.bytes();
            case Outcome.Refused<ReportFiles.ReportFile>(var refusals) -> throw new AssertionError(refusals.toString());
        };
    }

    @Test
    void theWorkbookHasNumbersAsNumbersAndRunsNoFormula() throws Exception {
        as(mona, () -> {
            reports.answer(YEAR, Question.QUALITY, "=1+1", true, 0);
        });
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(Wanted.now(YEAR, Format.XLSX))))) {
            var figures = workbook.getSheet("Siffror");
            assertThat(figures.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Antal klienter 31 december 2024");
            assertThat(figures.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(1);
            assertThat(figures.getRow(1).getCell(4).getCellType()).isEqualTo(CellType.NUMERIC);
            var answer = workbook.getSheet("Frågor").getRow(1 + Question.QUALITY.ordinal()).getCell(2);
            assertThat(answer.getCellType()).isEqualTo(CellType.STRING);
            assertThat(answer.getStringCellValue()).isEqualTo("=1+1");
            assertThat(workbook.getSheet("Internt")).isNull();
        }
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(new Wanted(YEAR, null, Format.XLSX, true, false, null))))) {
            assertThat(workbook.getSheet("Internt").getRow(1).getCell(0).getStringCellValue()).isEqualTo("D-4");
        }
    }

    @Test
    void thePaperIsAccessibleAndKeepsForTheArchive() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        as(mona, () -> {
            reports.answer(YEAR, Question.QUALITY, "Vi frågar <klienterna> & \"kollegorna\" — två gånger om året.\n\nÅ ä ö é ü €.", true, 0);
            reports.economy(YEAR, new Economy(Map.of(EconomyLine.GRANT.code(), 302_400L, EconomyLine.SALARIES.code(), 302_000L), 0L, null, "", "Hyran ingår."), 0);
            reports.boardMeeting(YEAR, LocalDate.of(2026, 1, 13));
        });
        conforms(bytes(Wanted.now(YEAR, Format.PDF)));
        as(mona, () -> {
            frozenReports.freeze(YEAR, 1, "", true);
        });
        conforms(bytes(new Wanted(YEAR, "1438", Format.PDF, false, true, 1)));
    }

    private static void conforms(byte[] pdf) throws Exception {
        for (var flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                assertThat(result.isCompliant()).as(flavour + ": " + result.getFailedChecks().keySet()).isTrue();
            }
        }
    }
}
