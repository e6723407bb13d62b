package se.egenmakt.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static se.egenmakt.exchange.Given.commission;
import static se.egenmakt.exchange.Given.operation;
import static se.egenmakt.exchange.Given.uppdrag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.egenmakt.shared.CsvGuard;

class RoundTripTests {
    private static final ExportWriter WRITER = new ExportWriter(Given.REGISTER);

    @Test
    void ofEqualContactsTheLargerCountStands() {
        var contact = "1|2013-01-02|telefon|klient";
        var state = uppdrag(commission("1", "2013-01-01", ""))
                .kontakter(contact, contact)
                .imported(operation());
        assertThat(state.commissions().getFirst().contacts()).hasSize(2);
        for (var file : List.of(uppdrag().kontakter(contact), uppdrag().kontakter(contact, contact))) {
            assertThat(Given.plan(file.asCsv(), state, Given.PLAIN).isEmpty()).isTrue();
        }
        var three = Given.plan(
                uppdrag()
                        .kontakter(contact, contact, contact.replace("klient", "KLIENT "))
                        .asCsv(),
                state,
                Given.PLAIN);
        assertThat(three.counts().newContacts()).isEqualTo(1);
        assertThat(three.counts().unchangedContacts()).isEqualTo(2);
    }

    @Test
    void whatIsNewInASecondFileIsAddedAndNothingGoesAway() {
        var state = uppdrag(commission("1", "2013-01-01", ""))
                .kontakter("1|2013-01-02|telefon|klient")
                .imported(operation());
        var plan = Given.plan(
                uppdrag(commission("2", "2014-01-01", ""))
                        .kontakter("1|2013-01-03|brev|klient")
                        .ombudsbyten("1|2013-01-05|Bo Åkesson|Anna Ek")
                        .asCsv(),
                state,
                Given.PLAIN);
        assertThat(plan.counts()).isEqualTo(new ImportPlan.Counts(1, 0, 0, 1, 0, 0, 0, 0, 1, 0));
        assertThat(plan.appliedTo(state).commissions().getFirst().contacts()).hasSize(2);
    }

    @Test
    void aDayOnWhichOneCommissionClosesAndAnotherOpensBelongsToTheOneThatOpens() {
        var state = uppdrag(commission("1", "2013-01-01", "2013-06-01"), commission("1", "2013-06-01", ""))
                .kontakter("1|2013-06-01|telefon|klient")
                .vantar("1|2013-06-01|2014-01-01|beslut")
                .imported(operation());
        assertThat(state.commissions().get(0).contacts()).isEmpty();
        assertThat(state.commissions().get(1).contacts()).hasSize(1);
        assertThat(state.commissions().get(1).awaited()).hasSize(1);
    }

    @Test
    void aWaitThatHasEndedSinceNeedsUpdate() {
        var state = uppdrag(commission("1", "2013-01-01", ""))
                .vantar("1|2013-02-01||beslut")
                .imported(operation());
        var ended = uppdrag().vantar("1|2013-02-01|2013-05-01|beslut", "1|2013-06-01||svar");
        assertThat(ended.faults(state, Given.PLAIN)).containsExactly("F20 väntar rad 2 till \"2013-05-01\"");
        var plan = Given.plan(ended.asCsv(), state, Given.UPDATE);
        assertThat(plan.counts().updatedAwaited()).isEqualTo(1);
        assertThat(plan.appliedTo(state).commissions().getFirst().awaited())
                .containsExactlyInAnyOrder(
                        new AwaitedFact(LocalDate.of(2013, 2, 1), LocalDate.of(2013, 5, 1), "beslut"),
                        new AwaitedFact(LocalDate.of(2013, 6, 1), null, "svar"));
    }

    @Test
    void aFileWithoutTheColumnsForTheClosingSaysNothingAboutIt() {
        var withReason = Given.sheet(
                "uppdrag",
                Given.UPPDRAG + "|avslutsorsak|resultat",
                commission("1", "2013-01-01", "2013-02-01") + "|flyttat|bättre");
        var state = withReason.imported(operation());
        var without = uppdrag(commission("1", "2013-01-01", "2013-02-01"));
        assertThat(Given.plan(without.asCsv(), state, Given.UPDATE).isEmpty()).isTrue();
        var emptied = Given.sheet(
                "uppdrag",
                Given.UPPDRAG + "|avslutsorsak|resultat",
                commission("1", "2013-01-01", "2013-02-01") + "||");
        assertThat(emptied.faults(state, Given.PLAIN)).containsExactly("F20 uppdrag rad 2 avslutsorsak \"\"");
    }

    @Test
    void createAddsTheMunicipalitiesAndOmbudThatTheFileNames() {
        var plan = Given.plan(
                uppdrag(commission("1", "2013-01-01", "")
                                .replace("Bengtsfors", "göteborg")
                                .replace("Anna Ek", "Åsa <b>Ö</b>"))
                        .ombudsbyten("1|2013-02-01|Nils Holm|ÅSA <B>ö</B>")
                        .asCsv(),
                OperationState.empty(Given.REGISTER),
                Given.CREATE);
        assertThat(plan.newMunicipalities()).containsExactly("1480");
        assertThat(plan.newOmbud()).containsExactly("Nils Holm", "Åsa <b>Ö</b>");
    }

    @Test
    void aSignedYearIsPointedOut() {
        var signed =
                new OperationState(Given.REGISTER, Set.of("1460"), List.of("Anna Ek"), List.of(), Set.of(2012, 2014));
        var plan = Given.plan(
                uppdrag(commission("1", "2013-01-01", ""), commission("2", "2013-01-01", "2013-05-01"))
                        .asCsv(),
                signed,
                Given.PLAIN);
        assertThat(plan.notices())
                .extracting(Notice::line)
                .singleElement()
                .asString()
                .startsWith("Redovisningen för 2014 är fryst");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "\rx", "'", "''", "'=x", "'x", "x", "=", ""})
    void aGuardedCsvCellComesBackAsItWas(String text) {
        assertThat(CsvGuard.taken(CsvGuard.given(text))).isEqualTo(text);
        assertThat(CsvGuard.given(text)).doesNotMatch("(?s)[=+\\-@\t\r].*");
    }

    @Test
    void aFolderHasTheFourFilesAndNothingHalf(@TempDir Path folder) throws IOException {
        var state = uppdrag(commission("1", "2013-01-01", "")).imported(operation());
        WRITER.writeFolder(table -> state.commissions().stream(), folder.resolve("ut"));
        try (var files = Files.list(folder.resolve("ut"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("uppdrag.csv", "kontakter.csv", "väntar.csv", "ombudsbyten.csv");
        }
        assertThat(Files.readString(folder.resolve("ut/uppdrag.csv")))
                .isEqualTo(
                        "klientnr;kön;födelseår;kommun;ombud;öppnat;avslutat;huvudorsak;övriga orsaker;minderåriga barn;hemmaboende barn;avslutsorsak;resultat\r\n"
                                + "1;kvinna;1984;Bengtsfors;Anna Ek;2013-01-01;;ekonomi;;nej;nej;;\r\n");
    }
}
