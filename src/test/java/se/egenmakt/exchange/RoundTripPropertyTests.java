package se.egenmakt.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static se.egenmakt.exchange.Given.operation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import se.egenmakt.shared.ClosingReason;
import se.egenmakt.shared.ClosingResult;
import se.egenmakt.shared.ContactKind;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.Knowledge;
import se.egenmakt.shared.Sex;

class RoundTripPropertyTests {
    private static final ExportWriter WRITER = new ExportWriter(Given.REGISTER);

    private static Map<String, byte[]> csv(OperationState state) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (TableKind kind : TableKind.values()) {
            var out = new ByteArrayOutputStream();
            try {
                WRITER.writeCsv(kind, table -> sorted(state).stream(), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            files.put(kind.sheet() + ".csv", out.toByteArray());
        }
        return files;
    }

    private static byte[] workbook(OperationState state) {
        var out = new ByteArrayOutputStream();
        try {
            WRITER.writeWorkbook(table -> sorted(state).stream(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<CommissionRecord> sorted(OperationState state) {
        return state.commissions().stream()
                .sorted(java.util.Comparator.comparing(CommissionRecord::key))
                .toList();
    }

    private static void assertSame(Map<String, byte[]> one, Map<String, byte[]> other) {
        one.forEach((name, bytes) -> assertThat(
                        new String(other.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8))
                .as(name)
                .isEqualTo(new String(bytes, StandardCharsets.UTF_8)));
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void importingWhatWasExportedChangesNothing(@ForAll("operations") OperationState state) {
        assertThat(Given.plan(ImportFiles.readBytes(csv(state)), state, Given.PLAIN)
                        .isEmpty())
                .isTrue();
        assertThat(Given.plan(ImportFiles.readBytes(csv(state)), state, Given.UPDATE)
                        .isEmpty())
                .isTrue();
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void exportThenImportIntoAnEmptyOperationThenExportGivesTheSameFiles(@ForAll("operations") OperationState state) {
        var files = csv(state);
        var copy = Given.plan(ImportFiles.readBytes(files), operation(), Given.CREATE)
                .appliedTo(operation());
        assertSame(files, csv(copy));
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void theSameHoldsForWorkbooksToTheByte(@ForAll("operations") OperationState state) {
        var book = workbook(state);
        var empty = operation();
        var copy = Given.plan(ImportFiles.readBytes(Map.of("a.xlsx", book)), empty, Given.CREATE)
                .appliedTo(empty);
        assertThat(workbook(copy)).isEqualTo(book);
        assertThat(Given.plan(ImportFiles.readBytes(Map.of("a.xlsx", book)), state, Given.PLAIN)
                        .isEmpty())
                .isTrue();
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void importingTheSameFileTwiceChangesNothingEvenOnTopOfSomethingElse(
            @ForAll("operations") OperationState had, @ForAll("operations") OperationState file) {
        var files = ImportFiles.readBytes(csv(file));
        if (ImportCheck.check(files, had, Given.UPDATE) instanceof ImportPlan plan) {
            var after = plan.appliedTo(had);
            assertThat(Given.plan(files, after, Given.PLAIN).isEmpty()).isTrue();
            assertThat(after.commissions())
                    .extracting(CommissionRecord::key)
                    .containsAll(had.commissions().stream()
                            .map(CommissionRecord::key)
                            .toList());
            had.commissions().forEach(before -> {
                var now = after.commissions().stream()
                        .filter(c -> c.key().equals(before.key()))
                        .findFirst()
                        .orElseThrow();
                assertThat(now.contacts()).containsAll(before.contacts());
            });
        }
    }

    @Provide
    Arbitrary<OperationState> operations() {
        return clients().list().ofMaxSize(4).map(clients -> {
            var byNumber = new TreeMap<String, List<CommissionRecord>>();
            clients.forEach(client -> client.forEach(c -> byNumber.put(c.key().clientNumber(), client)));
            return new OperationState(
                    Given.REGISTER,
                    Set.of("1438", "1460"),
                    List.of("Anna Ek", "Bo Åkesson", "=Cecilia"),
                    byNumber.values().stream().flatMap(List::stream).toList(),
                    Set.of());
        });
    }

    private static Arbitrary<List<CommissionRecord>> clients() {
        var number = Arbitraries.of(
                "17",
                " 17",
                "17 ",
                "å",
                "😀",
                "\uffee",
                "=1+1",
                "'=x",
                "''",
                "'",
                "@a",
                "-5",
                "+46",
                "a;b",
                "a,b",
                "\"",
                "<script>",
                "a\nb",
                "007",
                "{0}");
        var year = Arbitraries.of(1900, 1984, 2026).injectNull(0.3);
        return Combinators.combine(
                        number,
                        year,
                        drafts().list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.integers().between(0, 40))
                .as((client, born, drafts, gap) -> laidOut(client, born, drafts, gap));
    }

    private record Draft(CommissionContent content, int length, List<Integer> contacts, List<String> texts) {}

    private static Arbitrary<Draft> drafts() {
        var reasons = Arbitraries.of(ContactReason.class).set().ofMinSize(1).ofMaxSize(3);
        var content = Combinators.combine(
                        Arbitraries.of(Sex.class),
                        Arbitraries.of("1438", "1460"),
                        Arbitraries.of("Anna Ek", "Bo Åkesson", "=Cecilia"),
                        reasons,
                        Arbitraries.of(ContactReason.class).set().ofMaxSize(2),
                        Arbitraries.of(Knowledge.class),
                        Arbitraries.of(ClosingReason.class).injectNull(0.5),
                        Arbitraries.of(ClosingResult.class).injectNull(0.5))
                .as((sex, municipality, ombud, main, other, minor, reason, result) -> new CommissionContent(
                        sex,
                        null,
                        municipality,
                        ombud,
                        null,
                        main.stream().sorted().toList(),
                        other.stream().filter(r -> !main.contains(r)).sorted().toList(),
                        minor,
                        minor == Knowledge.YES ? Knowledge.YES : Knowledge.NO,
                        reason,
                        result));
        var text = Arbitraries.of(
                "klient",
                "Klienten",
                "Försäkringskassan",
                "=HYPERLINK(\"http://x\")",
                "+1",
                "-1",
                "@x",
                "'citat'",
                "''x",
                "a;b,c\"d",
                "😀",
                "<script>",
                "två\nrader",
                "{1}",
                "#N/A",
                "TRUE",
                "1e5");
        return Combinators.combine(
                        content,
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(0, 400).list().ofMaxSize(4),
                        text.list().ofSize(4))
                .as(Draft::new);
    }

    private static List<CommissionRecord> laidOut(
            String client, @org.jspecify.annotations.Nullable Integer born, List<Draft> drafts, int gap) {
        List<CommissionRecord> laid = new ArrayList<>();
        var opened = LocalDate.of(2012, 2, 29);
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            boolean last = i == drafts.size() - 1;
            var end = opened.plusDays(draft.length);
            var closed = last && gap % 2 == 0 ? null : end;
            var c = draft.content;
            List<ContactFact> contacts = new ArrayList<>();
            List<AwaitedFact> awaited = new ArrayList<>();
            List<OmbudChangeFact> changes = new ArrayList<>();
            for (int n = 0; n < draft.contacts.size(); n++) {
                var day = opened.plusDays(Math.min(draft.contacts.get(n), draft.length));
                var contact = new ContactFact(day, ContactKind.values()[n % 7], draft.texts.get(n));
                contacts.add(contact);
                if (n % 2 == 0) {
                    contacts.add(contact);
                    awaited.add(new AwaitedFact(day, gap % 3 == 0 ? null : end, draft.texts.get(n)));
                    changes.add(new OmbudChangeFact(day, "=Cecilia", "Anna Ek"));
                }
            }
            laid.add(new CommissionRecord(
                    new CommissionKey(client, opened),
                    new CommissionContent(
                            c.sex(),
                            born,
                            c.municipality(),
                            c.ombud(),
                            closed,
                            c.mainReasons(),
                            c.otherReasons(),
                            c.minorChildren(),
                            c.childrenAtHome(),
                            closed == null ? null : c.closingReason(),
                            closed == null ? null : c.closingResult()),
                    contacts,
                    awaited,
                    changes));
            opened = end.plusDays(draft.length == 0 ? Math.max(1, gap) : gap);
        }
        return laid;
    }
}
