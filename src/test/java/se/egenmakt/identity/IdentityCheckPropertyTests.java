package se.egenmakt.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text, however odd. */
class IdentityCheckPropertyTests {
    private static final int LONG = 20_000;
    private static final Duration ALLOWED = Duration.ofMillis(50);
    private static final int MOST_RUNS = 30;
    private static final IdentityCheck CHECK = new IdentityCheck(Municipalities.names(), List.of("Ingela Torstensson"));

    @Property(tries = 1000)
    void marksOfAnyTextAreInOrderAndApart(@ForAll String text) {
        assertWellMade(text);
    }

    @Property(tries = 2000)
    void marksOfWhatLooksLikeAnObservationAreInOrderAndApart(@ForAll("patchwork") String text) {
        assertWellMade(text);
    }

    @Property(tries = 500)
    void sameTextGetsTheSameMarks(@ForAll("patchwork") String text) {
        assertThat(CHECK.check(text)).isEqualTo(CHECK.check(text));
    }

    @Property(tries = 500)
    void nameIsMarkedWhateverStandsInTheSentencesAround(@ForAll("patchwork") String before, @ForAll("patchwork") String after) {
        var text = before + "\n\nSedan ringde Gunilla till hemtjänsten.\n\n" + after;
        int at = before.length() + "\n\nSedan ringde ".length();
        assertThat(CHECK.check(text)).anyMatch(mark -> mark.from() <= at && mark.to() >= at + "Gunilla".length());
    }

    private static void assertWellMade(String text) {
        int last = 0;
        for (var mark : CHECK.check(text)) {
            assertThat(mark.from()).isGreaterThanOrEqualTo(last);
            assertThat(mark.to()).isGreaterThan(mark.from()).isLessThanOrEqualTo(text.length());
            assertThat(isInsidePair(text, mark.from())).as("begins inside a sign").isFalse();
            assertThat(isInsidePair(text, mark.to())).as("ends inside a sign").isFalse();
            last = mark.to();
        }
    }

    private static boolean isInsidePair(String text, int place) {
        return place > 0 && place < text.length() && Character.isHighSurrogate(text.charAt(place - 1)) && Character.isLowSurrogate(text.charAt(place));
    }

    @Provide
    Arbitrary<String> patchwork() {
        return Arbitraries.of(
                        "Hanna", "hannas", "Anna-Karin", "Björn", "Hans", "von", "K.", "M.S.", "H-A-N-N-A", "al-Khatib", "LSS", "SoL", "Försäkringskassan", "Åmål", "Åmåls", "Upplands", "Väsby", "kommun", "Socialnämnden", "i", "på", "till", "bor", "Storgatan",
                        "14", "B", "lgh", "1102", "Box", "666", "22", "850712", "2381", "070", "174", "06", "35", "+46", "kr", "§", "4", "kap.", "12", "mars", "den", "tisdags", "34", "år", "årig", "född", "1987", "12/3", "2026-03-12", "vecka", "avdelning", "73",
                        "Norra", "skolan", "trillingar", "enda", "byn", "syrisk", "läkare", "nio", "barn", "@", "a@b.se", "www.", "x_y", "dnr", "klient", "SN", "2025/118", "ABC", "123", "1177.se", ".", ",", "!", "-", "–", ":", "/", "(", ")", "\"", "\n", "\t", "\u00a0",
                        "\u00ad", "\u200b", "\u0301", "\u030a", "a\u030a", "😀", "👩🏽‍🦽", "𝐇𝐚𝐧𝐧𝐚", "８５０７１２", "\ud83d", "\ude00", "²", "½", "ﷺ", "ﬁ", "İ", "ß", "\r\n", "\u2028")
                .list()
                .ofMaxSize(30)
                .flatMap(parts -> Arbitraries.of("", " ", " ", " ").list().ofSize(parts.size()).map(gaps -> {
                    var text = new StringBuilder();
                    for (int i = 0; i < parts.size(); i++) {
                        text.append(parts.get(i)).append(gaps.get(i));
                    }
                    return text.toString();
                }));
    }

    /** By the thread's own time, the quickest of some runs: others use the machine too. */
    @Example
    void longAndHostileTextTakesNoTime() {
        var parts = List.of(
                "a", "A", "1", " ", "@", ".", "-", "\n", "😀", "\u0301", "\u00ad", "\ud83d", "ﷺ", "a\u0301\u0301\u0301\u0301\u0301\u0301", "A ", "1 ", "1-", "1/", "a@", "a.", "a-", "A-", "a_", "www.", "http://", "H-A-N-N-A-", "H A N N A ", "M.S.", "Hanna ", "hanna ", "Hanna-", "Björn ",
                "KARLSSON ", "LSSLSSLSS ", "Qvintelle ", "Åmål ", "Åmål, ", "Upplands ", "Norra ", "den enda ", "enda i ", "född ", "född i ", "i ", "12/3 ", "12 mars ", "850712-", "8507122381 ", "850712 ", "2025/118 ", "SN 2025-", "dnr ", "klient 1 ", "klient 1-1-1-", "070 ", "1 000 ",
                "Storgatan 1 ", "666 22 ", "Karl Johans ", "34 år ", "34-", "tjugo", "trettio år ", "syrisk ", "stod i ", "avdelning 7 ", "von ", "A. ", "1. ", "\n1 ", "(", "\"Hanna\" ", "https://a.se/", "a.se ", "@a ");
        for (var part : parts) {
            var text = part.repeat(LONG / part.length() + 1).substring(0, LONG);
            assertThat(quickest(text)).as(part).isLessThan(ALLOWED);
        }
        assertThat(quickest(String.join("", parts).repeat(100).substring(0, LONG))).isLessThan(ALLOWED);
    }

    private static Duration quickest(String text) {
        var quickest = Duration.ofDays(1);
        for (int run = 0; run < MOST_RUNS && quickest.compareTo(ALLOWED) >= 0; run++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            CHECK.check(text);
            var taken = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
            quickest = taken.compareTo(quickest) < 0 ? taken : quickest;
        }
        return quickest;
    }
}
