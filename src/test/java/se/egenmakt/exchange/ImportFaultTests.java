package se.egenmakt.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static se.egenmakt.exchange.Given.UPPDRAG;
import static se.egenmakt.exchange.Given.commission;
import static se.egenmakt.exchange.Given.operation;
import static se.egenmakt.exchange.Given.sheet;
import static se.egenmakt.exchange.Given.uppdrag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportFaultTests {
    @Test
    void aFaultIsOneLineInTheFormOfTheSpecification() {
        var files = uppdrag(commission("1", "2013-01-01", ""), commission("2", "2013-02-30", ""))
                .asCsv();
        assertThat(Given.lines(files, operation(), Given.PLAIN))
                .containsExactly(
                        "F07 uppdrag rad 3 öppnat \"2013-02-30\": Den dagen finns inte. Kontrollera månad och dag.");
    }

    @Test
    void f02WhenUppdragIsMissingOrHasNoHeader() {
        assertThat(sheet("kontakter", Given.KONTAKTER).faults()).containsExactly("F02 uppdrag");
        assertThat(sheet("uppdraget", UPPDRAG).faults()).containsExactly("F02 uppdrag");
        assertThat(sheet("uppdrag").faults()).containsExactly("F02 uppdrag");
        assertThat(sheet("uppdrag", commission("1", "2013-01-01", "")).faults()).containsExactly("F02 uppdrag");
        assertThat(sheet("uppdrag", "", UPPDRAG).faults()).containsExactly("F02 uppdrag");
    }

    @Test
    void aHeaderWithoutRowsIsNoFault() {
        assertThat(uppdrag().kontakter().vantar().ombudsbyten().faults()).isEmpty();
    }

    @Test
    void headersAndCodesIgnoreCaseSpaceAndOrder() {
        assertThat(sheet(
                                " Uppdrag ",
                                "HEMMABOENDE  barn|minderåriga barn | Klientnr|KÖN|födelseår|kommun|ombud|öppnat|avslutat|Huvudorsak|övriga orsaker",
                                "Nej| NEJ |1| Kvinna|1984|bengtsfors|anna ek|2013-01-01||EKONOMI , God Man|")
                        .faults())
                .isEmpty();
    }

    @Test
    void f03NamesUnknownColumnsAndF04MissingOnes() {
        assertThat(sheet("uppdrag", UPPDRAG.replace("kön", "skostorlek"), commission("1", "2013-01-01", ""))
                        .faults())
                .containsExactly("F03 uppdrag rad 1 skostorlek \"skostorlek\"", "F04 uppdrag rad 1 kön \"\"");
        assertThat(sheet("uppdrag", UPPDRAG + "|Kön", commission("1", "2013-01-01", "") + "|man")
                        .faults())
                .containsExactly("F03 uppdrag rad 1 Kön \"Kön\"");
    }

    @Test
    void f04ForAColumnGivesNoFaultForItsRowsNorForWhatHangsOnThem() {
        for (var column : List.of("klientnr", "öppnat", "avslutat", "hemmaboende barn")) {
            var headers = List.of(UPPDRAG.split("\\|"));
            int at = headers.indexOf(column);
            var row = List.of(commission("1", "2013-01-01", "2013-02-01").split("\\|", -1));
            assertThat(sheet("uppdrag", without(headers, at), without(row, at))
                            .kontakter("1|2013-03-01|möte|klient")
                            .faults())
                    .filteredOn(line -> !(column.equals("hemmaboende barn") && line.startsWith("F18")))
                    .containsExactly("F04 uppdrag rad 1 " + column + " \"\"");
        }
    }

    private static String without(List<String> cells, int at) {
        var left = new ArrayList<>(cells);
        left.remove(at);
        return String.join("|", left);
    }

    @Test
    void f05ForMoreCellsThanColumns() {
        assertThat(uppdrag(commission("1", "2013-01-01", "") + "|extra|mer").faults())
                .containsExactly("F05 uppdrag rad 2 L \"extra\"");
    }

    @Test
    void f05AloneWhenAnUnquotedCommaHasMovedTheCellsOfARow() {
        var csv = UPPDRAG.replace('|', ',') + "\n1,man,1984,Bengtsfors,Anna Ek,2013-01-01,,ekonomi,boende,,nej,nej\n";
        var contacts = "klientnr,datum,sätt,med\n1,2012-01-01,möte,klient\n";
        var files = ImportFiles.readBytes(Map.of(
                "uppdrag.csv", csv.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "kontakter.csv", contacts.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(Given.places(Given.lines(files, operation(), Given.PLAIN)))
                .containsExactly("F05 uppdrag rad 2 L \"nej\"");
    }

    @Test
    void f06NamesEachMissingValue() {
        assertThat(uppdrag("|||||||||| ", "1||||||||||")
                        .kontakter("1|||")
                        .vantar("|||")
                        .ombudsbyten("1|2013-01-01||")
                        .faults())
                .containsExactly(
                        "F06 uppdrag rad 3 kön \"\"",
                        "F06 uppdrag rad 3 kommun \"\"",
                        "F06 uppdrag rad 3 ombud \"\"",
                        "F06 uppdrag rad 3 öppnat \"\"",
                        "F06 uppdrag rad 3 huvudorsak \"\"",
                        "F06 uppdrag rad 3 minderåriga barn \"\"",
                        "F06 uppdrag rad 3 hemmaboende barn \"\"",
                        "F06 kontakter rad 2 datum \"\"",
                        "F06 kontakter rad 2 sätt \"\"",
                        "F06 kontakter rad 2 med \"\"",
                        "F06 ombudsbyten rad 2 från \"\"",
                        "F06 ombudsbyten rad 2 till \"\"");
    }

    @Test
    void aMissingClientNumberIsNotReportedAgainForItsContacts() {
        assertThat(uppdrag(commission("", "2013-01-01", ""))
                        .kontakter("17|2013-01-02|möte|klient")
                        .faults())
                .containsExactly("F06 uppdrag rad 2 klientnr \"\"");
    }

    @Test
    void aClosingReasonNeedsAClosing() {
        assertThat(sheet("uppdrag", UPPDRAG + "|avslutsorsak|resultat", commission("1", "2013-01-01", "") + "|flyttat|")
                        .faults())
                .containsExactly("F06 uppdrag rad 2 avslutat \"\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2013-02-29",
                "2013-13-01",
                "2013-2-3",
                "20130203",
                "13-02-03",
                "i fjol",
                "2013-02-03T00:00",
                "0000-01-01",
                "41396"
            })
    void f07ForWhatIsNoDate(String date) {
        assertThat(uppdrag(commission("1", date, ""))
                        .kontakter("1|2013-03-01|möte|klient")
                        .faults())
                .containsExactly("F07 uppdrag rad 2 öppnat \"" + date + "\"");
    }

    @Test
    void theTwentyNinthOfFebruaryExistsInLeapYears() {
        assertThat(uppdrag(commission("1", "2012-02-29", "2016-02-29"))
                        .kontakter("1|2016-02-29|möte|klient")
                        .faults())
                .isEmpty();
    }

    @Test
    void f08ForDaysAfterToday() {
        assertThat(uppdrag(commission("1", "2026-06-30", "2026-07-01"), commission("2", "2026-06-01", ""))
                        .kontakter("2|2026-07-01|möte|klient", "1|2026-06-30|möte|klient")
                        .vantar("2|2026-06-30|2026-07-01|beslut")
                        .faults())
                .containsExactly(
                        "F08 uppdrag rad 2 avslutat \"2026-07-01\"",
                        "F08 kontakter rad 2 datum \"2026-07-01\"",
                        "F08 väntar rad 2 till \"2026-07-01\"");
    }

    @Test
    void f09ForWhatEndsBeforeItBegins() {
        assertThat(uppdrag(commission("1", "2013-05-02", "2013-05-01"), commission("2", "2013-05-02", "2013-05-02"))
                        .kontakter("1|2013-06-01|möte|klient")
                        .vantar("2|2013-05-02|2013-05-01|beslut")
                        .faults())
                .containsExactly("F09 uppdrag rad 2 avslutat \"2013-05-01\"", "F09 väntar rad 2 till \"2013-05-01\"");
    }

    @Test
    void f10ShowsTheCodeList() {
        var given = uppdrag("1|hane|1984|Bengtsfors|Anna Ek|2013-01-01||ekonomi, pengar|mat|kanske|nej")
                .kontakter("1|2013-01-01|besök|klient");
        assertThat(given.faults())
                .containsExactly(
                        "F10 uppdrag rad 2 kön \"hane\"",
                        "F10 uppdrag rad 2 huvudorsak \"ekonomi, pengar\"",
                        "F10 uppdrag rad 2 övriga orsaker \"mat\"",
                        "F10 uppdrag rad 2 minderåriga barn \"kanske\"",
                        "F10 kontakter rad 2 sätt \"besök\"");
        var lines = Given.lines(given.asCsv(), operation(), Given.PLAIN);
        assertThat(lines.get(0)).endsWith("man, kvinna, annat, okänt.");
        assertThat(lines.get(1)).contains("pengar. ", "ekonomi, skulder, boende", "samordning, annat");
        assertThat(lines.get(4)).contains("hembesök, möte, telefon, meddelande, brev, annat, försök");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899", "2027", "84", "nittonhundra", "1984-01-01", "19840", "１９８４"})
    void f11ForWhatIsNoBirthYear(String year) {
        assertThat(uppdrag(commission("1", "2013-01-01", "").replace("1984", year))
                        .faults())
                .containsExactly("F11 uppdrag rad 2 födelseår \"" + year + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900", "2026", "1984.0", " 1984 ", ""})
    void birthYearsFrom1900ToThisYearAreRight(String year) {
        assertThat(uppdrag(commission("1", "2013-01-01", "").replace("1984", year))
                        .faults())
                .isEmpty();
    }

    @Test
    void f12ForTwoBirthYearsOfOneClientInTheFile() {
        assertThat(uppdrag(
                                commission("1", "2013-01-01", "2013-02-01"),
                                commission("1", "2014-01-01", "2014-02-01").replace("1984", ""),
                                commission("1", "2015-01-01", "").replace("1984", "1985"))
                        .faults())
                .containsExactly("F12 uppdrag rad 4 födelseår \"1985\"");
    }

    @Test
    void f12ForAnotherBirthYearThanTheOperationHas() {
        var state = uppdrag(commission("1", "2013-01-01", "2013-02-01")).imported(operation());
        var next = commission("1", "2014-01-01", "").replace("1984", "1985");
        assertThat(uppdrag(next).faults(state, Given.PLAIN)).containsExactly("F12 uppdrag rad 2 födelseår \"1985\"");
        var corrected = commission("1", "2013-01-01", "2013-02-01").replace("1984", "1985");
        assertThat(uppdrag(next, corrected).faults(state, Given.UPDATE)).isEmpty();
    }

    @Test
    void f13TellsUnknownMunicipalitiesFromThoseOfOthers() {
        var given = uppdrag(
                commission("1", "2013-01-01", "").replace("Bengtsfors", "Bengtforss"),
                commission("2", "2013-01-01", "").replace("Bengtsfors", "Göteborg"),
                commission("3", "2013-01-01", "").replace("Bengtsfors", "1460"));
        assertThat(given.faults())
                .containsExactly("F13 uppdrag rad 2 kommun \"Bengtforss\"", "F13 uppdrag rad 3 kommun \"Göteborg\"");
        assertThat(given.faults(operation(), Given.CREATE)).containsExactly("F13 uppdrag rad 2 kommun \"Bengtforss\"");
    }

    @Test
    void f14ForAnUnknownOmbud() {
        assertThat(uppdrag(commission("1", "2013-01-01", "").replace("Anna Ek", "Anna Eg"))
                        .ombudsbyten("1|2013-02-01|Nils|Anna Ek")
                        .faults())
                .containsExactly("F14 uppdrag rad 2 ombud \"Anna Eg\"", "F14 ombudsbyten rad 2 från \"Nils\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "811228-9874",
                "8112289874",
                "811228+9874",
                "198112289874",
                "19811228-9874",
                "701063-2391",
                "7010632391",
                "19701063-2391",
                " 8112289874 "
            })
    void f15ForPersonalAndCoordinationNumbers(String number) {
        assertThat(uppdrag(commission(number, "2013-01-01", "")).faults())
                .containsExactly("F15 uppdrag rad 2 klientnr \"" + number + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "811228-9875",
                "8113289874",
                "81122898745",
                "811228 9874",
                "811228--9874",
                "8-112289874",
                "A8112289874",
                "12345678901234567890",
                "0",
                "å😀"
            })
    void otherNumbersAreClientNumbers(String number) {
        assertThat(uppdrag(commission(number, "2013-01-01", "")).faults()).isEmpty();
    }

    @Test
    void f15ForMoreThanTwentyCharacters() {
        assertThat(uppdrag(commission("😀".repeat(20), "2013-01-01", ""), commission("x".repeat(21), "2013-01-01", ""))
                        .faults())
                .containsExactly("F15 uppdrag rad 3 klientnr \"" + "x".repeat(21) + "\"");
    }

    @Test
    void f15ForPersonalNumbersInOtherTexts() {
        assertThat(uppdrag(commission("1", "2013-01-01", ""))
                        .kontakter("1|2013-01-02|möte|Kronofogden 811228-9874")
                        .vantar("1|2013-01-02||Beslut om 198112289874.", "1|2013-01-02||Dnr 811228-9875")
                        .faults())
                .containsExactly(
                        "F15 kontakter rad 2 med \"Kronofogden 811228-9874\"",
                        "F15 väntar rad 2 på \"Beslut om 198112289874.\"");
    }

    @Test
    void f16NamesBothRows() {
        var given = uppdrag(
                        commission("1", "2013-01-01", "2013-06-01"),
                        commission("2", "2013-01-01", ""),
                        commission("1", "2013-05-31", ""))
                .kontakter("1|2012-06-01|möte|klient");
        assertThat(given.faults()).containsExactly("F16 uppdrag rad 4 öppnat \"2013-05-31\"");
        assertThat(Given.lines(given.asCsv(), operation(), Given.PLAIN).getFirst())
                .contains("uppdrag rad 2", "2013-01-01–2013-06-01");
    }

    @Test
    void theNextCommissionMayOpenOnTheClosingDayOfTheOneBefore() {
        assertThat(uppdrag(commission("1", "2013-01-01", "2013-06-01"), commission("1", "2013-06-01", ""))
                        .faults())
                .isEmpty();
        assertThat(uppdrag(commission("1", "2013-06-01", ""), commission("1", "2013-01-01", "2013-06-01"))
                        .faults())
                .isEmpty();
    }

    @Test
    void aCommissionOfOneDayInsideAnotherOverlapsIt() {
        assertThat(uppdrag(commission("1", "2013-01-01", "2013-06-01"), commission("1", "2013-03-01", "2013-03-01"))
                        .faults())
                .containsExactly("F16 uppdrag rad 3 öppnat \"2013-03-01\"");
    }

    @Test
    void f16AgainstWhatTheOperationHas() {
        var state = uppdrag(commission("1", "2013-01-01", "")).imported(operation());
        var given = uppdrag(commission("1", "2014-01-01", ""));
        assertThat(given.faults(state, Given.PLAIN)).containsExactly("F16 uppdrag rad 2 öppnat \"2014-01-01\"");
        assertThat(Given.lines(given.asCsv(), state, Given.PLAIN).getFirst())
                .contains("uppdraget i verksamheten som öppnades 2013-01-01");
        assertThat(uppdrag(commission("1", "2012-01-01", "2012-12-31")).faults(state, Given.PLAIN))
                .isEmpty();
    }

    @Test
    void aFileThatClosesAnOpenCommissionAndOpensTheNextHasNoOverlap() {
        var state = uppdrag(commission("1", "2013-01-01", "")).imported(operation());
        var given = uppdrag(commission("1", "2013-01-01", "2014-01-01"), commission("1", "2014-01-01", ""));
        assertThat(given.faults(state, Given.UPDATE)).isEmpty();
        assertThat(given.faults(state, Given.PLAIN)).containsExactly("F20 uppdrag rad 2 avslutat \"2014-01-01\"");
    }

    @Test
    void f17ForTwoCommissionsOnOneDayAndNothingElse() {
        assertThat(uppdrag(commission("1", "2013-01-01", ""), commission("1", "2013-01-01", "2013-02-01"))
                        .kontakter("1|2012-01-01|möte|klient")
                        .faults())
                .containsExactly("F17 uppdrag rad 3 öppnat \"2013-01-01\"");
    }

    @Test
    void f18OutsideTheCommission() {
        assertThat(uppdrag(commission("1", "2013-01-01", "2013-06-01"))
                        .kontakter(
                                "1|2012-12-31|möte|klient",
                                "1|2013-01-01|möte|klient",
                                "1|2013-06-01|möte|klient",
                                "1|2013-06-02|möte|klient",
                                "9|2013-02-01|möte|klient")
                        .vantar(
                                "1|2013-05-01|2013-06-01|beslut",
                                "1|2013-05-01|2013-06-02|svar",
                                "1|2013-07-01||mer",
                                "1|2013-05-01||utan slut")
                        .ombudsbyten("1|2013-07-01|Anna Ek|Bo Åkesson")
                        .faults())
                .containsExactly(
                        "F18 kontakter rad 2 datum \"2012-12-31\"",
                        "F18 kontakter rad 5 datum \"2013-06-02\"",
                        "F18 kontakter rad 6 datum \"2013-02-01\"",
                        "F18 väntar rad 3 till \"2013-06-02\"",
                        "F18 väntar rad 4 från \"2013-07-01\"",
                        "F18 ombudsbyten rad 2 datum \"2013-07-01\"");
    }

    @Test
    void anUpdateMayNotCloseBeforeWhatTheOperationHasNoted() {
        var state = uppdrag(commission("1", "2013-01-01", ""))
                .kontakter("1|2013-05-01|möte|klient")
                .imported(operation());
        assertThat(uppdrag(commission("1", "2013-01-01", "2013-04-30")).faults(state, Given.UPDATE))
                .containsExactly("F18 uppdrag rad 2 avslutat \"2013-04-30\"");
        assertThat(uppdrag(commission("1", "2013-01-01", "2013-05-01")).faults(state, Given.UPDATE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nej,ja,true", "okänt,ja,true", "ja,ja,false", "ja,okänt,false", "okänt,nej,false"})
    void f19ForChildrenAtHomeWithoutChildren(String minor, String atHome, boolean fault) {
        var row = commission("1", "2013-01-01", "").replace("nej|nej", minor + "|" + atHome);
        assertThat(uppdrag(row).faults())
                .hasSize(fault ? 1 : 0)
                .allMatch(line -> line.equals("F19 uppdrag rad 2 hemmaboende barn \"ja\""));
    }

    @Test
    void f20SaysWhatDiffers() {
        var state = uppdrag(commission("1", "2013-01-01", "")).imported(operation());
        var given = uppdrag(
                commission("1", "2013-01-01", "").replace("kvinna", "man").replace("Bengtsfors", "Dals-Ed"));
        assertThat(given.faults(state, Given.PLAIN)).containsExactly("F20 uppdrag rad 2 kön \"man\"");
        assertThat(Given.lines(given.asCsv(), state, Given.PLAIN).getFirst())
                .contains(
                        "kön är \"kvinna\" i verksamheten och \"man\" i filen; kommun är \"Bengtsfors\" i verksamheten och \"Dals-Ed\" i filen");
        assertThat(given.faults(state, Given.UPDATE)).isEmpty();
    }

    @Test
    void f21ForFormulasAlsoWhenTheyHaveAValue() throws Exception {
        try (var book = new XSSFWorkbook();
                var out = new java.io.ByteArrayOutputStream()) {
            var sheet = book.createSheet("uppdrag");
            var rows = java.util.List.of(UPPDRAG, commission("1", "2013-01-01", ""));
            for (int r = 0; r < 2; r++) {
                var row = sheet.createRow(r);
                var cells = rows.get(r).split("\\|", -1);
                for (int c = 0; c < cells.length; c++) {
                    row.createCell(c).setCellValue(cells[c]);
                }
            }
            sheet.getRow(1).getCell(2).setCellFormula("1900+84");
            book.getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(sheet.getRow(1).getCell(2));
            sheet.getRow(1)
                    .getCell(6, org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                    .setCellFormula("TODAY()");
            assertThat(sheet.getRow(1).getCell(2).getCachedFormulaResultType()).isEqualTo(CellType.NUMERIC);
            book.write(out);
            var files = ImportFiles.readBytes(Map.of("bok.xlsx", out.toByteArray()));
            assertThat(Given.places(Given.lines(files, operation(), Given.PLAIN)))
                    .containsExactly(
                            "F21 uppdrag rad 2 födelseår \"=1900+84\"", "F21 uppdrag rad 2 avslutat \"=TODAY()\"");
        }
    }

    @Test
    void aCsvCellThatBeginsWithAnEqualsSignIsText() {
        var files = uppdrag(commission("1", "2013-01-01", ""))
                .vantar("1|2013-01-02||=1+1")
                .asCsv();
        var plan = Given.plan(files, operation(), Given.PLAIN);
        assertThat(plan.commissions().getFirst().newAwaited().getFirst().what()).isEqualTo("=1+1");
    }

    @Test
    void allFaultsComeAtOnceInFileOrder() {
        assertThat(uppdrag(
                                commission("1", "2013-01-01", "2013-06-01").replace("kvinna", "k"),
                                commission("1", "2013-03-01", "").replace("1984", "1985"),
                                commission("3", "x", ""))
                        .kontakter("3|2013-01-01|möte|klient", "4|2013-01-01|möte|klient")
                        .faults())
                .containsExactly(
                        "F10 uppdrag rad 2 kön \"k\"",
                        "F12 uppdrag rad 3 födelseår \"1985\"",
                        "F16 uppdrag rad 3 öppnat \"2013-03-01\"",
                        "F07 uppdrag rad 4 öppnat \"x\"",
                        "F18 kontakter rad 3 datum \"2013-01-01\"");
    }

    @Test
    void whatCannotBeSeenInAValueIsWrittenOut() {
        var line = Given.lines(
                        uppdrag(commission("1", "2013-01-01", "")
                                        .replace("kvinna", "k\n\u202e\"<script>" + "å".repeat(200)))
                                .asCsv(),
                        operation(),
                        Given.PLAIN)
                .getFirst();
        assertThat(line)
                .startsWith("F10 uppdrag rad 2 kön \"k\\n\\u202e\\\"<script>åå")
                .contains("å…\": ")
                .doesNotContain("\n")
                .hasSizeLessThan(300);
    }

    @Test
    void aFileThatIsWrongThroughoutGivesTheFirstFaultsAndTheNumberOfTheRest() {
        var rows = IntStream.range(0, 3000)
                .mapToObj(i -> commission("" + i, "x", ""))
                .toArray(String[]::new);
        var result = (ImportFaults) ImportCheck.check(uppdrag(rows).asCsv(), operation(), Given.PLAIN);
        assertThat(result.faults()).hasSize(2000);
        assertThat(result.faults().getLast().row()).isEqualTo(2001);
        assertThat(result.more()).isEqualTo(1000);
    }
}
