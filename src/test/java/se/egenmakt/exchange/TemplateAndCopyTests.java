package se.egenmakt.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static se.egenmakt.exchange.Given.commission;
import static se.egenmakt.exchange.Given.operation;
import static se.egenmakt.exchange.Given.uppdrag;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TemplateAndCopyTests {
    private static byte[] template() throws IOException {
        var out = new ByteArrayOutputStream();
        ImportTemplate.write(out);
        return out.toByteArray();
    }

    @Test
    void theUntouchedTemplateImportsNothingAndSaysSo() throws IOException {
        var plan = Given.plan(ImportFiles.readBytes(Map.of("mall.xlsx", template())), operation(), Given.PLAIN);
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.notices()).hasSize(4).allMatch(notice -> notice.line().startsWith("Exempelraden i "));
    }

    @Test
    void theTemplateIsTheSameEachTimeAndItsExampleIsRight() throws IOException {
        assertThat(template()).isEqualTo(template());
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(template()))) {
            book.getSheet("uppdrag").getRow(1).getCell(0).setCellValue("17");
            for (var other : List.of("kontakter", "väntar", "ombudsbyten")) {
                book.getSheet(other).getRow(1).getCell(0).setCellValue("17");
            }
            var out = new ByteArrayOutputStream();
            book.write(out);
            var plan = Given.plan(
                    ImportFiles.readBytes(Map.of("a.xlsx", out.toByteArray())),
                    OperationState.empty(Given.REGISTER),
                    Given.CREATE);
            assertThat(plan.counts()).isEqualTo(new ImportPlan.Counts(1, 0, 0, 1, 0, 1, 0, 0, 1, 0));
            assertThat(plan.newOmbud()).containsExactly("Annat Ombud", "Förnamn Efternamn");
        }
    }

    @Test
    void theTemplateExplainsEachColumn() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(template()))) {
            assertThat(book.getSheet("förklaringar").getLastRowNum()).isEqualTo(Column.values().length);
            assertThat(book.getSheet("förklaringar").getRow(2).getCell(4).getStringCellValue())
                    .isEqualTo("man, kvinna, annat, okänt");
        }
    }

    @Test
    void theCopyMarksFaultyCellsInColourAndInWords() throws IOException {
        var files = uppdrag(
                        commission("1", "2013-02-30", "").replace("kvinna", "=x"), commission("2", "2013-01-01", ""))
                .kontakter("9|2013-01-01|möte|klient")
                .asCsv();
        var faults = (ImportFaults) ImportCheck.check(files, operation(), Given.PLAIN);
        var out = new ByteArrayOutputStream();
        FaultyCopy.write(files, faults, out);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = book.getSheet("uppdrag");
            var sex = sheet.getRow(1).getCell(1);
            assertThat(sex.getCellType()).isEqualTo(CellType.STRING);
            assertThat(sex.getStringCellValue()).isEqualTo("=x");
            assertThat(sex.getCellComment().getString().getString()).contains("F10 kön");
            assertThat(sheet.getRow(1).getCell(5).getCellStyle().getFillForegroundColorColor())
                    .isNotNull();
            assertThat(sheet.getRow(2).getCell(5).getCellStyle().getFillForegroundColorColor())
                    .isNull();
            assertThat(sheet.getRow(1).getCell(11).getStringCellValue())
                    .contains("F10 kön: ", "F07 öppnat: Den dagen finns inte.");
            assertThat(book.getSheet("kontakter").getRow(1).getCell(4).getStringCellValue())
                    .startsWith("F18 datum: Klient 9 har inget uppdrag.");
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("F10");
        }
        var again = ImportFiles.readBytes(Map.of("kopia.xlsx", out.toByteArray()));
        assertThat(Given.lines(again, operation(), Given.PLAIN)).isEqualTo(faults.lines());
        assertThat(again.notices()).isEmpty();
    }

    @Test
    void eachMessageAndExplanationHasItsText() {
        for (Column column : Column.values()) {
            assertThat(ExchangeTexts.has("exchange.column." + column.name()))
                    .as(column.name())
                    .isTrue();
        }
    }
}
