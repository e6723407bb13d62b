package se.egenmakt.deficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.egenmakt.shared.LifeArea;
import se.egenmakt.web.Status;

class OpenRulesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);
    private static final LocalDate NOTED = LocalDate.of(2025, 5, 12);
    private final OpenWords words = new OpenWords(TODAY);

    private static PublishedReferral at(BodyKind kind, ReferralState state, LocalDate since, @Nullable LocalDate due) {
        return new PublishedReferral(new Body(kind, "Nämnden"), Ways.to(state, since, since, null), due);
    }

    private static PublishedDeficiency with(@Nullable Integer clients, @Nullable UUID recursOf, PublishedReferral... referrals) {
        return new PublishedDeficiency(
                UUID.randomUUID(), "2025-01", "Dalsland", "14", "Västra Götalands län", "", "En brist", "Vad som är fel", LifeArea.HOUSING, FaultKind.RESOURCES, "En rätt", clients, NOTED, NOTED, NOTED, recursOf, null, false,
                List.of(referrals));
    }

    // ── Numbers ────────────────────────────────────────────────────────────

    @Test
    void aNumberUnderFiveIsNeverShownWhateverWasStored() {
        for (int number = 0; number < 5; number++) {
            assertThat(with(number, null).clients()).isNull();
            assertThat(OpenWords.persons(with(number, null))).isEqualTo("Rör färre än 5 personer. Det exakta talet visas inte.");
        }
        assertThat(OpenWords.persons(with(5, null))).isEqualTo("Rör 5 personer.");
        assertThat(OpenWords.persons(with(null, null))).startsWith("Rör färre än 5");
    }

    // ── Where it stands ────────────────────────────────────────────────────

    @Test
    void silenceIsCountedFromTheHandingOverAndIsLateAfterItsDay() {
        var handed = at(BodyKind.MUNICIPALITY, ReferralState.HANDED, TODAY.minusDays(204), TODAY.minusDays(1));
        assertThat(words.standing(handed)).isEqualTo(new OpenWords.Standing(Status.LATE, "Inget svar på 204 dagar"));
        assertThat(words.standing(at(BodyKind.MUNICIPALITY, ReferralState.HANDED, TODAY.minusDays(3), TODAY))).isEqualTo(new OpenWords.Standing(Status.HALF, "Väntar på svar sedan 3 dagar"));
        var unanswered = new PublishedReferral(new Body(BodyKind.PSYCHIATRY, "Psykiatrin"), Ways.to(ReferralState.UNANSWERED, TODAY.minusDays(10), TODAY.minusDays(91), null), null);
        assertThat(words.standing(unanswered).text()).isEqualTo("Inget svar på 91 dagar");
        assertThat(words.becameOf(unanswered)).isEqualTo("Psykiatrin fick frågan 13 oktober 2025 och har inte svarat.");
    }

    @Test
    void silenceFromAboveAndALatePromiseAreSilenceAndLateness() {
        var up = at(BodyKind.MUNICIPALITY, ReferralState.WITH_COUNTY_OR_NATION, TODAY.minusDays(130), TODAY.minusDays(1));
        assertThat(words.standing(up)).isEqualTo(new OpenWords.Standing(Status.LATE, "Förd uppåt, inget svar på 130 dagar"));
        assertThat(words.becameOf(up)).isEqualTo("Frågan till Nämnden fördes uppåt 4 september 2025 och har inte fått svar på 130 dagar.");
        assertThat(words.standing(at(BodyKind.MUNICIPALITY, ReferralState.WITH_COUNTY_OR_NATION, TODAY.minusDays(130), TODAY))).isEqualTo(new OpenWords.Standing(Status.HALF, "Förd uppåt"));
        var handedLongBefore = new PublishedReferral(new Body(BodyKind.PSYCHIATRY, "Psykiatrin"), Ways.to(ReferralState.WITH_COUNTY_OR_NATION, TODAY.minusDays(9), TODAY.minusDays(300), null), TODAY.minusDays(2));
        assertThat(words.standing(handedLongBefore).text()).as("since it was carried up").isEqualTo("Förd uppåt, inget svar på 9 dagar");
        var promise = at(BodyKind.MUNICIPALITY, ReferralState.PROMISED_BY_A_DATE, TODAY.minusDays(60), TODAY.minusDays(12));
        assertThat(words.standing(promise)).isEqualTo(new OpenWords.Standing(Status.LATE, "Löftet är 12 dagar sent"));
        assertThat(words.becameOf(promise)).isEqualTo("Nämnden lovade att det skulle vara lagat 31 december 2025. Löftet är 12 dagar sent.");
        assertThat(words.standing(at(BodyKind.MUNICIPALITY, ReferralState.PROMISED_BY_A_DATE, TODAY, TODAY)).status()).isEqualTo(Status.HALF);
    }

    @Test
    void itIsMendedWhenTheOmbudHaveConfirmedItAndNotBefore() {
        assertThat(words.standing(at(BodyKind.MUNICIPALITY, ReferralState.SAID_TO_BE_MENDED, NOTED, null))).isEqualTo(new OpenWords.Standing(Status.HALF, "Säger att det är lagat"));
        assertThat(words.standing(at(BodyKind.MUNICIPALITY, ReferralState.BETTER, NOTED, null))).isEqualTo(new OpenWords.Standing(Status.DONE, "Lagat"));
        assertThat(OpenState.MENDED.states()).containsExactly(ReferralState.BETTER);
        assertThat(OpenState.of(at(BodyKind.MUNICIPALITY, ReferralState.SAID_TO_BE_MENDED, NOTED, null))).contains(OpenState.SAID_TO_BE_MENDED);
        var collecting = new Compilation.Collecting(Year.of(2025), null);
        collecting.add(with(12, null, at(BodyKind.MUNICIPALITY, ReferralState.SAID_TO_BE_MENDED, NOTED, null)));
        assertThat(collecting.done().mended()).isEmpty();
        assertThat(collecting.done().said()).hasSize(1);
        var way = way(StepKind.NOTED, NOTED, StepKind.RAISED, NOTED, StepKind.HANDED_OVER, NOTED, StepKind.MENDED, NOTED);
        var figures = new DeficiencyFigures(List.of(new DeficiencyFigures.Seen(UUID.randomUUID(), NOTED, LifeArea.HOUSING, false, List.of(new DeficiencyFigures.At(BodyKind.MUNICIPALITY, way)))));
        assertThat(figures.mended()).isZero();
        assertThat(figures.fates()).containsExactly(java.util.Map.entry(DeficiencyFigures.Fate.SAID, 1L));
    }

    @Test
    void bodiesThatAnsweredDifferentlySayEachTheirOwn() {
        var no = new PublishedReferral(new Body(BodyKind.REGION, "Region Västra Götaland"), Ways.to(ReferralState.DECLINED, NOTED, NOTED, NOTED), null);
        var silent = new PublishedReferral(new Body(BodyKind.MUNICIPALITY, "Socialnämnden i Åmål"), Ways.to(ReferralState.UNANSWERED, TODAY.minusDays(10), TODAY.minusDays(91), null), null);
        var shorter = at(BodyKind.PSYCHIATRY, ReferralState.HANDED, TODAY.minusDays(40), TODAY.minusDays(9));
        var deficiency = with(12, null, no, shorter, silent);
        assertThat(words.briefly(deficiency)).containsExactly("Socialnämnden i Åmål har inte svarat på 91 dagar.", "Nämnden har inte svarat på 40 dagar.", "Region Västra Götaland sa nej.");
        assertThat(words.standing(deficiency, null).text()).as("the one that waits longest").isEqualTo("Inget svar på 91 dagar");
        var seven = java.util.Collections.nCopies(7, no).toArray(PublishedReferral[]::new);
        assertThat(words.briefly(with(12, null, seven))).hasSize(5).last().isEqualTo("Och tre ansvariga till.");
    }

    @Test
    void everyStateHasATagAndASentence() {
        for (var state : ReferralState.values()) {
            var referral = at(BodyKind.MUNICIPALITY, state, NOTED, TODAY.plusDays(30));
            assertThat(words.standing(referral).text()).isNotBlank();
            assertThat(words.becameOf(referral)).contains("Nämnden").doesNotContain("{").endsWith(".");
            for (int days : new int[] {-400, -1, 0, 1, 30}) {
                for (int since : new int[] {0, 1, 400}) {
                    var at = at(BodyKind.MUNICIPALITY, state, TODAY.minusDays(since), TODAY.plusDays(days));
                    assertThat(words.briefly(with(12, null, at)).getFirst()).contains("Nämnden").doesNotContain("{").endsWith(".");
                    assertThat(words.becameOf(at)).contains("Nämnden").doesNotContain("{").endsWith(".");
                }
            }
        }
    }

    @Test
    void theTagOfADeficiencyIsTheMostPressingBodysOrTheOneLookedFor() {
        var mended = at(BodyKind.MUNICIPALITY, ReferralState.BETTER, NOTED, null);
        var silent = at(BodyKind.PSYCHIATRY, ReferralState.HANDED, TODAY.minusDays(40), TODAY.minusDays(9));
        assertThat(words.standing(with(12, null, mended, silent), null).text()).isEqualTo("Inget svar på 40 dagar");
        assertThat(words.standing(with(12, null, mended, silent), OpenState.MENDED).text()).isEqualTo("Lagat");
        assertThat(words.standing(with(12, UUID.randomUUID(), mended), null).text()).isEqualTo("Kom tillbaka");
        assertThat(words.standing(with(12, UUID.randomUUID(), silent), null).text()).as("silence weighs more").isEqualTo("Inget svar på 40 dagar");
        assertThat(words.standing(with(12, null), null).text()).isEqualTo("Noterat");
    }

    @Test
    void whatCameBackIsToldHoweverFarItHasComeSince() {
        var carriedUp = new PublishedReferral(
                new Body(BodyKind.MUNICIPALITY, "Nämnden"),
                Ways.of(StepKind.NOTED, NOTED, StepKind.RAISED, NOTED, StepKind.HANDED_OVER, NOTED, StepKind.MENDED, NOTED.plusDays(9), StepKind.REOPENED, NOTED.plusDays(30), StepKind.CARRIED_UP, NOTED.plusDays(31)),
                TODAY.plusDays(9));
        assertThat(words.standing(with(12, null, carriedUp), null).text()).isEqualTo("Kom tillbaka");
        assertThat(words.standing(with(12, null, carriedUp), OpenState.CARRIED_UP).text()).isEqualTo("Förd uppåt");
        assertThat(carriedUp.mendedOn()).isEqualTo(NOTED.plusDays(9));
        var year = new Compilation.Collecting(Year.of(NOTED.getYear()), null);
        year.add(with(12, null, carriedUp));
        assertThat(year.done().said()).hasSize(1);
        assertThat(year.done().cameBack()).hasSize(1);
        var fromRest = new PublishedReferral(new Body(BodyKind.MUNICIPALITY, "Nämnden"), Ways.of(StepKind.NOTED, NOTED, StepKind.RESTED, NOTED, StepKind.REOPENED, NOTED.plusDays(1)), null);
        assertThat(words.standing(fromRest).text()).as("nothing was mended").isEqualTo("Öppnad igen");
        assertThat(OpenState.of(fromRest)).isEmpty();
    }

    // ── How long answers take ──────────────────────────────────────────────

    @Test
    void aMedianNeedsFiveAnswers() {
        var four = IntStream.of(10, 20, 30, 40).mapToObj(days -> new AnswerTimes.Answer(BodyKind.MUNICIPALITY, days)).toList();
        assertThat(AnswerTimes.of(four).sectors()).isEmpty();
        assertThat(AnswerTimes.of(four).answers()).isEqualTo(4);
        var five = IntStream.of(10, 400, 30, 40, 20).mapToObj(days -> new AnswerTimes.Answer(BodyKind.PRIMARY_CARE, days)).toList();
        assertThat(AnswerTimes.of(five).sectors()).containsExactly(new AnswerTimes.OfSector(BodyKind.Sector.REGION, 30, 5));
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMiddleOfTheTwoInTheMiddle() {
        assertThat(AnswerTimes.median(List.of(4L, 1L, 2L, 3L))).as("2.5, upward").isEqualTo(3);
        assertThat(AnswerTimes.median(List.of(0L, 0L))).isZero();
        assertThat(AnswerTimes.median(List.of(9L, 1L, 5L))).isEqualTo(5);
    }

    // ── The year ───────────────────────────────────────────────────────────

    @Test
    void theYearCountsADeficiencyOnceAndItsBodiesEach() {
        var collecting = new Compilation.Collecting(Year.of(2025), null);
        collecting.add(with(12, null, at(BodyKind.MUNICIPALITY, ReferralState.BETTER, NOTED, null), at(BodyKind.PSYCHIATRY, ReferralState.NOTED, NOTED, null)));
        collecting.add(with(12, UUID.randomUUID(), at(BodyKind.MUNICIPALITY, ReferralState.HANDED, NOTED, TODAY)));
        var year = collecting.done();
        assertThat(year.noted()).hasSize(2);
        assertThat(year.mended()).hasSize(1);
        assertThat(year.cameBack()).hasSize(1);
        assertThat(year.bySector()).extracting(Compilation.Line::label).containsExactly("kommuner", "regionen");
        var municipalities = year.bySector().getFirst();
        assertThat(municipalities.deficiencies()).isEqualTo(2);
        assertThat(municipalities.at(OpenState.MENDED)).isEqualTo(1);
        assertThat(municipalities.at(OpenState.WAITING)).isEqualTo(1);
        assertThat(year.bySector().getLast().other()).isEqualTo(1);
        var sum = year.sum("Alla");
        assertThat(sum.deficiencies()).isEqualTo(2);
        assertThat(sum.other() + sum.became().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
    }

    @Test
    void anotherYearAndAnotherCountyAreLeftOut() {
        var later = new Compilation.Collecting(Year.of(2024), null);
        later.add(with(12, null, at(BodyKind.MUNICIPALITY, ReferralState.BETTER, NOTED, null)));
        assertThat(later.done().isEmpty()).isTrue();
        var elsewhere = new Compilation.Collecting(Year.of(2025), "17");
        elsewhere.add(with(12, null, at(BodyKind.MUNICIPALITY, ReferralState.BETTER, NOTED, null)));
        assertThat(elsewhere.done().isEmpty()).isTrue();
    }

    // ── What one looks for ─────────────────────────────────────────────────

    @Test
    void theSignsOfAPatternStandForThemselves() {
        assertThat(new OpenSearch(" 100% _bra\\ \u0000 ", null, null, null).patterns()).containsExactly("%100\\%%", "%\\_bra\\\\%");
        assertThat(OpenSearch.all().patterns()).isEmpty();
        assertThat(new OpenSearch("ord ".repeat(2000), null, null, null).patterns()).hasSize(8);
    }

    // ── The code ───────────────────────────────────────────────────────────

    @Test
    void theSameFormGivesTheSameObservationAndCodeAndTwoFormsGiveTwo() {
        var key = TellingKey.make();
        assertThat(new TellingKey(key.secret()).id("ord")).isEqualTo(key.id("ord"));
        assertThat(new TellingKey(key.secret()).code("ord")).isEqualTo(key.code("ord"));
        var seen = new HashSet<Object>();
        for (int i = 0; i < 1000; i++) {
            var other = TellingKey.make();
            assertThat(seen.add(other.id("ord"))).isTrue();
            assertThat(seen.add(other.code("ord"))).isTrue();
        }
        assertThat(key.id("").version()).isEqualTo(8);
        assertThat(key.id("").variant()).isEqualTo(2);
    }

    @Test
    void otherWordsInTheSameFormAreAnotherObservationWithAnotherCode() {
        var key = TellingKey.make();
        var place = new TellingPlace("1438", "Dals-Ed", UUID.randomUUID(), "Dalsland", false);
        var elsewhere = new TellingPlace("1438", "Dals-Ed", UUID.randomUUID(), "Kusten", false);
        var month = YearMonth.of(2025, 12);
        var tellings = List.of(
                new Telling(key, place, Teller.CLIENT, "", BodyKind.PSYCHIATRY, "Mottagningen", LifeArea.HEALTH, month, "Ingen svarar."),
                new Telling(key, place, Teller.CLIENT, "", BodyKind.PSYCHIATRY, "Mottagningen", LifeArea.HEALTH, month, "Ingen svarar"),
                new Telling(key, place, Teller.CLIENT, "", BodyKind.PSYCHIATRY, "", LifeArea.HEALTH, month, "MottagningenIngen svarar."),
                new Telling(key, place, Teller.RELATIVE, "", BodyKind.PSYCHIATRY, "Mottagningen", LifeArea.HEALTH, month, "Ingen svarar."),
                new Telling(key, place, Teller.ORGANISATION, "RSMH", BodyKind.PSYCHIATRY, "Mottagningen", LifeArea.HEALTH, month, "Ingen svarar."),
                new Telling(key, place, Teller.CLIENT, "", BodyKind.PRIMARY_CARE, "Mottagningen", LifeArea.HEALTH, month, "Ingen svarar."),
                new Telling(key, place, Teller.CLIENT, "", BodyKind.PSYCHIATRY, "Mottagningen", LifeArea.HOUSING, month, "Ingen svarar."),
                new Telling(key, place, Teller.CLIENT, "", BodyKind.PSYCHIATRY, "Mottagningen", LifeArea.HEALTH, month.minusMonths(1), "Ingen svarar."),
                new Telling(key, elsewhere, Teller.CLIENT, "", BodyKind.PSYCHIATRY, "Mottagningen", LifeArea.HEALTH, month, "Ingen svarar."));
        assertThat(tellings).extracting(Telling::id).doesNotHaveDuplicates();
        assertThat(tellings).extracting(Telling::code).doesNotHaveDuplicates();
        assertThat(new Telling(key, place, Teller.CLIENT, "", BodyKind.PSYCHIATRY, "Mottagningen", LifeArea.HEALTH, month, "Ingen svarar.").id()).isEqualTo(tellings.getFirst().id());
    }

    @Test
    void theCodeHasAHundredAndTwentyBitsAndIsReadHoweverItIsTyped() {
        var code = TellingKey.make().code("");
        assertThat(code.signs()).hasSize(24);
        assertThat(FollowCode.of(new byte[15]).signs()).isEqualTo("0".repeat(24));
        var last = new byte[15];
        last[14] = 1;
        assertThat(FollowCode.of(last)).as("every bit of the fifteen bytes counts").isNotEqualTo(FollowCode.of(new byte[15]));
        assertThat(FollowCode.read(code.shown())).contains(code);
        assertThat(FollowCode.read("  " + code.shown().toLowerCase(java.util.Locale.ROOT).replace("-", " – ") + " ")).contains(code);
        assertThat(FollowCode.read("O".repeat(24)).orElseThrow().signs()).isEqualTo("0".repeat(24));
        assertThat(FollowCode.read("il".repeat(12)).orElseThrow().signs()).isEqualTo("1".repeat(24));
        for (var wrong : List.of("", "kort", "U".repeat(24), "0".repeat(23), "0".repeat(25), "å".repeat(24), "<script>", "0".repeat(100_000))) {
            assertThat(FollowCode.read(wrong)).as(wrong.length() > 30 ? "long" : wrong).isEmpty();
        }
        assertThat(code.toString() + TellingKey.make()).doesNotContain(code.signs());
    }

    @Test
    void aKeyThatSomebodyChangedIsNone() {
        assertThat(TellingKey.read("x")).isEmpty();
        assertThat(TellingKey.read("å".repeat(43))).isEmpty();
        assertThatThrownBy(() -> new TellingKey("x")).isInstanceOf(IllegalArgumentException.class);
    }

    // ── Pictures ───────────────────────────────────────────────────────────

    private static Referral way(Object... stepsAndDays) {
        return new Referral(IntStream.range(0, stepsAndDays.length / 2).mapToObj(i -> Step.of((StepKind) stepsAndDays[2 * i], (LocalDate) stepsAndDays[2 * i + 1], "", "")).toList());
    }

    @Test
    void whatCameBackHadBeenMended() {
        var rested = way(StepKind.NOTED, NOTED, StepKind.RESTED, NOTED, StepKind.REOPENED, NOTED);
        var back = way(StepKind.NOTED, NOTED, StepKind.HANDED_OVER, NOTED, StepKind.MENDED, NOTED.plusDays(9), StepKind.REOPENED, NOTED.plusDays(50), StepKind.HANDED_OVER, NOTED.plusDays(51));
        var figures = new DeficiencyFigures(List.of(
                new DeficiencyFigures.Seen(UUID.randomUUID(), NOTED, LifeArea.HOUSING, false, List.of(new DeficiencyFigures.At(BodyKind.MUNICIPALITY, rested))),
                new DeficiencyFigures.Seen(UUID.randomUUID(), NOTED, LifeArea.HOUSING, false, List.of(new DeficiencyFigures.At(BodyKind.MUNICIPALITY, back), new DeficiencyFigures.At(BodyKind.PSYCHIATRY, back))),
                new DeficiencyFigures.Seen(UUID.randomUUID(), NOTED.plusYears(1), LifeArea.ECONOMY, true, List.of(new DeficiencyFigures.At(BodyKind.STATE, way(StepKind.NOTED, NOTED))))));
        assertThat(figures.cameBack()).isEqualTo(2);
        assertThat(figures.of(2025).cameBack()).isEqualTo(1);
        assertThat(figures.waysInAll()).isEqualTo(4);
        assertThat(figures.at(BodyKind.MUNICIPALITY, LifeArea.HOUSING)).isEqualTo(2);
        assertThat(figures.most()).containsExactly(new DeficiencyFigures.Cell(BodyKind.MUNICIPALITY, LifeArea.HOUSING, 2));
        assertThat(figures.years()).containsExactly(2026, 2025);
        assertThat(figures.answerTimes().answers()).isEqualTo(2);
    }
}
