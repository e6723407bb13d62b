package se.egenmakt.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * How much the check finds, and how much of what it marks was worth it, on texts that the one who wrote them has labelled. The tables are those of
 * docs/identity-check.md. What is missed is told of the development part only ({@code -Dmisses=true}): the held-out part is for measuring, not for mending by.
 */
class IdentityMeasureTests {
    private static final IdentityCheck CHECK = new IdentityCheck(Municipalities.names(), List.of());
    private static final Path PAGE = Path.of("docs/identity-check.md");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^- .*?”([^”]+)”");

    /** The least share found, and the least share of the marks that were right, on the held-out part: a little under what was reached. */
    private static final Map<MarkKind, List<Double>> FLOORS = Map.of(
            MarkKind.NAME, List.of(0.95, 0.97),
            MarkKind.NUMBER, List.of(0.94, 0.94),
            MarkKind.ADDRESS, List.of(0.90, 0.90),
            MarkKind.DATE, List.of(0.93, 0.93),
            MarkKind.PLACE, List.of(0.91, 0.91),
            MarkKind.TRAIT, List.of(0.73, 0.90));

    @Test
    void whatIsFoundOfTheHeldOutPart() throws IOException {
        var texts = Labelled.heldOut();
        var table = Measured.table("Provdelen", texts, CHECK);
        System.out.println(table);

        FLOORS.forEach((kind, floors) -> assertReached(texts, kind, floors.getFirst(), floors.getLast()));
        var all = Measured.of(texts, CHECK, null);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.94);
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.98);
        assertThat((double) all.whole() / all.labels()).isGreaterThanOrEqualTo(0.86);
        assertThat(Measured.leftAlone(texts, CHECK)).isGreaterThanOrEqualTo(0.98);
        assertThat(Files.readString(PAGE)).as("the page tells what is measured").contains(table);
    }

    @Test
    void whatIsFoundOfTheDevelopmentPart() throws IOException {
        var texts = Labelled.development();
        var table = Measured.table("Arbetsdelen", texts, CHECK);
        System.out.println(table);
        if (Boolean.getBoolean("misses")) {
            tellMisses(texts);
        }

        var all = Measured.of(texts, CHECK, null);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.99);
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.98);
        assertThat(Files.readString(PAGE)).as("the page tells what is measured").contains(table);
    }

    /** What the page says that the check does not see, it does not see; otherwise the page is out of date. */
    @Test
    void thePageTellsTheTruthAboutWhatIsMissed() throws IOException {
        var page = Files.readString(PAGE);
        var limits = page.substring(page.indexOf("## Det den inte ser"), page.indexOf("## Det den markerar i onödan"));
        var examples = EXAMPLE.matcher(limits).results().map(found -> found.group(1)).toList();

        assertThat(examples).hasSizeGreaterThanOrEqualTo(8);
        assertThat(examples).allSatisfy(example -> assertThat(CHECK.check(example)).as(example).isEmpty());
    }

    @Test
    void thePartsAreApartAndAboutHalfHasNothingToMark() {
        var development = Labelled.development();
        var heldOut = Labelled.heldOut();
        var texts = new HashSet<String>();
        development.forEach(text -> assertThat(texts.add(text.text())).as(text.text()).isTrue());
        heldOut.forEach(text -> assertThat(texts.add(text.text())).as(text.text()).isTrue());

        assertThat(texts).hasSizeGreaterThanOrEqualTo(220);
        assertThat(share(development)).isCloseTo(0.5, within(0.1));
        assertThat(share(heldOut)).isCloseTo(0.5, within(0.1));
    }

    @Test
    void measureCountsWhatIsFoundMissedAndMarkedForNothing() {
        var texts = List.of(
                Labelled.of("Sedan kom {namn|Hanna Qvick} till {plats|Åmål}."),
                Labelled.of("Hon är {kännetecken|den som alltid går i blått} där."),
                Labelled.of("Läs om Qvaddl."),
                Labelled.of("Ingen svarar."));

        assertThat(Measured.of(texts, CHECK, null)).isEqualTo(new Measured(null, 3, 2, 2, 3, 2));
        assertThat(Measured.of(texts, CHECK, MarkKind.NAME)).isEqualTo(new Measured(MarkKind.NAME, 1, 1, 1, 2, 1));
        assertThat(Measured.of(texts, CHECK, MarkKind.TRAIT).recall()).isZero();
        assertThat(Measured.leftAlone(texts, CHECK)).isEqualTo(0.5);
        assertThat(Measured.of(List.of(Labelled.of("Sedan kom {namn|Hanna Qvick den blå}.")), CHECK, null)).isEqualTo(new Measured(null, 1, 1, 0, 1, 1));
    }

    private static void assertReached(List<Labelled> texts, MarkKind kind, double recall, double precision) {
        var measured = Measured.of(texts, CHECK, kind);
        assertThat(measured.recall()).as(kind.code()).isGreaterThanOrEqualTo(recall);
        assertThat(measured.precision()).as(kind.code()).isGreaterThanOrEqualTo(precision);
    }

    private static double share(List<Labelled> texts) {
        return (double) texts.stream().filter(text -> text.labels().isEmpty()).count() / texts.size();
    }

    private static void tellMisses(List<Labelled> texts) {
        for (var text : texts) {
            var marks = CHECK.check(text.text());
            text.labels().stream()
                    .filter(label -> !Measured.overlapsAny(label, marks))
                    .forEach(label -> System.out.println("Missad: " + label.kind().code() + " [" + label.in(text.text()) + "] " + text.text()));
            marks.stream()
                    .filter(mark -> !Measured.overlapsAny(mark, text.labels()))
                    .forEach(mark -> System.out.println("I onödan: " + mark.kind().code() + " [" + mark.in(text.text()) + "] " + text.text()));
        }
    }
}
