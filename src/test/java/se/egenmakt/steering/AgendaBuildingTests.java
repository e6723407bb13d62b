package se.egenmakt.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.egenmakt.deficiency.AgendaMatter;
import se.egenmakt.deficiency.Awaits;
import se.egenmakt.deficiency.Awaits.What;
import se.egenmakt.deficiency.Body;
import se.egenmakt.deficiency.BodyKind;
import se.egenmakt.deficiency.ReferralState;
import se.egenmakt.protection.ProtectedNumber;
import se.egenmakt.report.Quarter;
import se.egenmakt.steering.AgendaFacts.LastMinutes;

/** The agenda that builds itself. */
class AgendaBuildingTests {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);
    private static final UUID MEETING = UUID.randomUUID();
    private static final Body AMAL = new Body(BodyKind.MUNICIPALITY, "Socialnämnden i Åmål");

    static MeetingDecision decision(LocalDate taken, LocalDate due, @Nullable LocalDate done) {
        return new MeetingDecision(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), taken, null, "väntetider i psykiatrin", null, "Peter Sjö", due, done, done == null ? "" : "Klart.", 0);
    }

    static AgendaFacts nothing() {
        return new AgendaFacts(DAY, null, false, null, List.of(), List.of(), 0, List.of(), List.of(), Quarter.endedBefore(DAY), null);
    }

    private static AgendaMatter matter(boolean taken, ReferralState state, What what, LocalDate since, LocalDate by) {
        return new AgendaMatter(UUID.randomUUID(), "2026-07", "Överklaga utan BankID", taken, true, false, List.of(new AgendaMatter.Line(UUID.randomUUID(), AMAL, state, new Awaits(what, since, by))));
    }

    private static List<AgendaItem> built(AgendaFacts facts) {
        return AgendaBuilding.merge(MEETING, List.of(), AgendaBuilding.topics(facts, DAY), Set.of(), MeetingReading::say);
    }

    private static String said(AgendaFacts facts, ItemKind kind) {
        return built(facts).stream().filter(item -> item.kind() == kind).map(item -> item.title() + ": " + item.built().replace("\n", " ")).collect(Collectors.joining(" / "));
    }

    private static AgendaFacts with(List<AgendaMatter> matters) {
        return new AgendaFacts(DAY, null, false, null, List.of(), matters, 0, List.of(), List.of(), Quarter.endedBefore(DAY), null);
    }

    @Test
    void aMeetingOfAGroupWithNothingOpenBeginsAndEnds() {
        assertThat(built(nothing())).extracting(AgendaItem::kind).containsExactly(ItemKind.OPENING, ItemKind.PRIORITY_ORDER, ItemKind.GUIDELINES, ItemKind.FIGURES, ItemKind.NEXT);
        assertThat(said(nothing(), ItemKind.PRIORITY_ORDER)).startsWith("Prioriteringsordning saknas");
        assertThat(said(nothing(), ItemKind.FIGURES)).isEqualTo("Siffror för oktober–december 2025: Räknas när kvartalet är slut, efter 31 december 2025.");
        assertThat(said(nothing(), ItemKind.NEXT)).contains("Bestäm en dag.");
    }

    @Test
    void theLastMinutesAreToldAsFarAsTheyHaveCome() {
        var before = LocalDate.of(2025, 11, 4);
        for (var expected : Map.of(
                        MinutesState.DRAFT, "Protokollet från 4 november 2025 är inte skickat än.",
                        MinutesState.TO_APPROVE, "Protokollet från 4 november 2025 väntar på att godkännas.",
                        MinutesState.APPROVED, "Protokollet från 4 november 2025 godkändes 19 november 2025. Justerare var Birgitta Ahlm.")
                .entrySet()) {
            var last = new LastMinutes(UUID.randomUUID(), before, expected.getKey(), LocalDate.of(2025, 11, 19), "Birgitta Ahlm");
            var facts = new AgendaFacts(DAY, null, false, last, List.of(), List.of(), 0, List.of(), List.of(), Quarter.endedBefore(DAY), null);
            assertThat(said(facts, ItemKind.OPENING)).endsWith(expected.getValue());
        }
    }

    @Test
    void whatABodyHasNotAnsweredIsSaidInASentence() {
        var silent = matter(true, ReferralState.HANDED, What.ANSWER, DAY.minusDays(91), DAY.minusDays(60));
        assertThat(said(with(List.of(silent)), ItemKind.DEFICIENCY)).isEqualTo("Överklaga utan BankID: Socialnämnden i Åmål har inte svarat på 91 dagar.");
        var fresh = matter(false, ReferralState.NOTED, What.GROUP, DAY.minusDays(5), DAY.plusDays(85));
        assertThat(said(with(List.of(fresh)), ItemKind.DEFICIENCY)).isEqualTo("Ny: Överklaga utan BankID: Är det en systembrist? Tas upp första gången.");
    }

    @Test
    void daysAreCountedToTheDayItIsBuiltAndWhatFallsDueBeforeTheMeetingIsAsked() {
        var today = DAY.minusDays(68);
        var promised = with(List.of(matter(true, ReferralState.PROMISED_BY_A_DATE, What.MENDING, DAY.minusDays(100), DAY.minusDays(20))));
        assertThat(said(promised, today)).isEqualTo("Överklaga utan BankID: Socialnämnden i Åmål har lovat att det är lagat 14 januari 2026. Är det gjort?");
        assertThat(said(promised, DAY.minusDays(19))).endsWith("Det är 1 dag sent.");
        var silent = with(List.of(matter(true, ReferralState.HANDED, What.ANSWER, today.minusDays(91), today.minusDays(60))));
        assertThat(said(silent, today)).isEqualTo("Överklaga utan BankID: Socialnämnden i Åmål har inte svarat på 91 dagar.");
    }

    private static String said(AgendaFacts facts, LocalDate today) {
        return AgendaBuilding.merge(MEETING, List.of(), AgendaBuilding.topics(facts, today), Set.of(), MeetingReading::say).stream()
                .filter(item -> item.kind() == ItemKind.DEFICIENCY)
                .map(item -> item.title() + ": " + item.built())
                .collect(Collectors.joining());
    }

    @Test
    void whatNobodyElseHasReadHasNeitherTitleNorBodyOnTheAgenda() {
        var line = new AgendaMatter.Line(UUID.randomUUID(), AMAL, ReferralState.NOTED, new Awaits(What.GROUP, DAY.minusDays(5), DAY.plusDays(85)));
        var silent = new AgendaMatter.Line(UUID.randomUUID(), AMAL, ReferralState.HANDED, new Awaits(What.ANSWER, DAY.minusDays(91), DAY.minusDays(60)));
        var unread = new AgendaMatter(UUID.randomUUID(), "2026-07", "Kerstin svarar inte", true, false, true, List.of(line, silent));
        assertThat(said(with(List.of(unread)), ItemKind.DEFICIENCY)).isEmpty();
        assertThat(said(with(List.of(unread)), ItemKind.UNREAD)).isEqualTo("En brist är inte läst än: ");
    }

    private static AgendaMatter unread(UUID id) {
        return new AgendaMatter(id, "2026-08", "Ringde fem gånger", false, false, false, List.of());
    }

    @Test
    void whatNobodyElseHasReadIsOneItemHoweverManyAndTakesNoTime() {
        var six = java.util.stream.Stream.generate(() -> unread(UUID.randomUUID())).limit(6).toList();
        assertThat(built(with(six))).filteredOn(item -> item.kind() == ItemKind.UNREAD).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("Sex brister är inte lästa än");
            assertThat(item.minutes()).isZero();
            assertThat(item.subject()).isNull();
        });
        assertThat(built(with(six)).stream().mapToInt(AgendaItem::minutes).sum()).isEqualTo(built(nothing()).stream().mapToInt(AgendaItem::minutes).sum());
    }

    @Test
    void whatIsWrittenAnewSinceItWasReadLosesWhatTheItemSaidOfIt() {
        var read = matter(true, ReferralState.HANDED, What.ANSWER, DAY.minusDays(91), DAY.minusDays(60));
        var stored = built(with(List.of(read)));
        var anew = with(List.of(unread(read.deficiency())));
        assertThat(AgendaBuilding.withoutUnread(stored, anew, MeetingReading::say)).filteredOn(item -> item.kind() == ItemKind.DEFICIENCY).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("En brist är inte läst än");
            assertThat(item.built()).isEmpty();
        });
        var item = stored.stream().filter(one -> one.kind() == ItemKind.DEFICIENCY).findFirst().orElseThrow();
        assertThat(AgendaBuilding.dealtWith(stored, anew)).doesNotContain(item.id());
        assertThat(AgendaBuilding.dealtWith(stored, nothing())).as("dealt with at the meeting").contains(item.id());
    }

    @Test
    void whatIsOnTheLevelOfAnOfficialIsToldWithoutWordsAndBodies() {
        for (var what : What.values()) {
            for (var state : ReferralState.values()) {
                for (long days : new long[] {-3, 1, 30}) {
                    var line = new AgendaMatter.Line(UUID.randomUUID(), AMAL, state, new Awaits(what, DAY.minusDays(days + 40), DAY.minusDays(days)));
                    var sentence = said(with(List.of(new AgendaMatter(UUID.randomUUID(), "2026-07", "Kerstin svarar inte", true, true, true, List.of(line)))), ItemKind.DEFICIENCY);
                    assertThat(sentence).as(what + " " + state).startsWith("En brist på handläggarnivå, brist 2026-07: ").doesNotContain("Åmål", "Kerstin", "till Den", "Wording");
                }
            }
        }
    }

    @Test
    void everythingThatCanBeWaitedForHasItsSentence() {
        for (var what : What.values()) {
            for (var state : ReferralState.values()) {
                for (long days : new long[] {-3, 1, 30}) {
                    var sentence = said(with(List.of(matter(true, state, what, DAY.minusDays(days + 40), DAY.minusDays(days)))), ItemKind.DEFICIENCY);
                    if (what != What.GROUP) {
                        assertThat(sentence).as(what + " " + state).contains("Socialnämnden i Åmål").endsWith(sentence.contains("?") ? "?" : ".");
                    }
                }
            }
        }
    }

    private static Guideline guideline(GuidelineKind kind, LocalDate reviewBy) {
        return new Guideline(UUID.randomUUID(), UUID.randomUUID(), kind, 1, "", List.of("Den som saknar bostad"), DAY.minusYears(1), null, DAY.minusYears(1), null, reviewBy);
    }

    @Test
    void anOrderIsRenewedBeforeTheGroupMeetsAgain() {
        var order = guideline(GuidelineKind.PRIORITY_ORDER, LocalDate.of(2026, 3, 31));
        var rules = guideline(GuidelineKind.GUIDELINES, LocalDate.of(2027, 3, 31));
        var next = new AgendaFacts(DAY, LocalDate.of(2026, 5, 5), false, null, List.of(), List.of(), 0, List.of(order, rules), List.of(), Quarter.endedBefore(DAY), null);
        assertThat(said(next, ItemKind.PRIORITY_ORDER)).isEqualTo("Prioriteringsordningen ska förnyas: Gruppen har bestämt att se över den senast 31 mars 2026.");
        assertThat(said(next, ItemKind.GUIDELINES)).as("not before 2027").isEmpty();
        var sooner = new AgendaFacts(DAY, LocalDate.of(2026, 3, 3), false, null, List.of(), List.of(), 0, List.of(order, rules), List.of(), Quarter.endedBefore(DAY), null);
        assertThat(said(sooner, ItemKind.PRIORITY_ORDER)).as("there is a meeting before it").isEmpty();
        var area = new AgendaFacts(DAY, null, true, null, List.of(), List.of(), 0, List.of(), List.of(), Quarter.endedBefore(DAY), null);
        assertThat(said(area, ItemKind.PRIORITY_ORDER)).as("an area group follows the group above it").isEmpty();
    }

    private static Guideline order(LocalDate decided, LocalDate from, @Nullable LocalDate until) {
        return new Guideline(UUID.randomUUID(), UUID.randomUUID(), GuidelineKind.PRIORITY_ORDER, 1, "", List.of("Den som saknar bostad"), decided, null, from, until, from.plusYears(1));
    }

    private static AgendaFacts on(LocalDate day, List<Guideline> guidelines, List<Gap> missing) {
        return new AgendaFacts(day, null, false, null, List.of(), List.of(), 0, guidelines, missing, Quarter.endedBefore(day), null);
    }

    @Test
    void anOrderThatAnotherOneFollowsIsNotRenewedAgain() {
        var turn = DAY.plusMonths(1);
        var ending = order(DAY.minusYears(1), DAY.minusYears(1).plusDays(1), turn.minusDays(1));
        var following = order(DAY.minusDays(20), turn, null);
        assertThat(said(on(DAY, List.of(following, ending), List.of()), ItemKind.PRIORITY_ORDER)).isEmpty();
        assertThat(said(on(DAY, List.of(ending), List.of()), ItemKind.PRIORITY_ORDER)).as("nothing follows").contains("Den nuvarande gäller till");
        assertThat(said(on(DAY, List.of(following), List.of()), ItemKind.PRIORITY_ORDER)).as("the first is decided, and begins soon").isEmpty();
    }

    @Test
    void onItsDayAMeetingIsNotAskedForWhatWasDoneBeforeIt() {
        var due = order(DAY.minusYears(1), DAY.minusYears(1), null);
        var stored = built(on(DAY, List.of(due), List.of(new Gap(Party.EMPLOYMENT_SERVICE, DAY.minusDays(300), null))));
        var ids = stored.stream().collect(Collectors.toMap(AgendaItem::kind, AgendaItem::id));
        assertThat(ids).containsKeys(ItemKind.PRIORITY_ORDER, ItemKind.MISSING);
        var before = AgendaBuilding.dealtWith(stored, on(DAY, List.of(order(DAY.minusDays(60), DAY.minusDays(33), null)), List.of()));
        assertThat(before).contains(ids.get(ItemKind.OPENING)).doesNotContain(ids.get(ItemKind.PRIORITY_ORDER), ids.get(ItemKind.MISSING));
        var atTheMeeting = AgendaBuilding.dealtWith(stored, on(DAY, List.of(order(DAY, DAY.plusDays(1), null)), List.of()));
        assertThat(atTheMeeting).as("decided at the meeting").contains(ids.get(ItemKind.PRIORITY_ORDER));
    }

    @Test
    void missingPartiesObservationsAndFiguresAreTold() {
        var figures = new QuarterFigures(
                new Quarter(2025, 4),
                DAY,
                Map.of(
                        QuarterFigures.Row.START, new ProtectedNumber.Known(16),
                        QuarterFigures.Row.BEGAN, new ProtectedNumber.Known(6),
                        QuarterFigures.Row.ENDED, new ProtectedNumber.Few(5),
                        QuarterFigures.Row.END, new ProtectedNumber.Withheld()));
        var facts = new AgendaFacts(
                DAY, DAY.plusMonths(3), false, null, List.of(), List.of(), 3, List.of(), List.of(new Gap(Party.EMPLOYMENT_SERVICE, LocalDate.of(2025, 3, 4), null)), new Quarter(2025, 4), figures);
        assertThat(said(facts, ItemKind.MISSING)).isEqualTo("Gruppen är inte fulltalig: Arbetsförmedlingen saknas sedan 4 mars 2025.");
        assertThat(said(facts, ItemKind.OBSERVATIONS)).contains("3 iakttagelser hör inte till någon brist än.");
        assertThat(said(facts, ItemKind.FIGURES)).contains("Klienter när kvartalet började: 16.", "Avslutade: färre än 5.").doesNotContain("18");
    }

    @Test
    void decisionsComeBackUntilTheyAreDoneAndOnceAfter() {
        var before = LocalDate.of(2025, 11, 4);
        var open = decision(before, before.plusDays(30), null);
        var doneSince = decision(before, before.plusDays(30), LocalDate.of(2026, 1, 7));
        var doneLongAgo = decision(LocalDate.of(2025, 5, 6), LocalDate.of(2025, 6, 1), LocalDate.of(2025, 7, 1));
        var later = decision(DAY.plusMonths(3), DAY.plusMonths(4), null);
        assertThat(AgendaFacts.returning(List.of(open, doneSince, doneLongAgo, later), DAY, before)).containsExactly(open, doneSince);
    }

    // ── Building it anew ───────────────────────────────────────────────────

    @Test
    void buildingAnewKeepsOrderWordsAndWhatWasTakenAway() {
        var one = matter(true, ReferralState.HANDED, What.ANSWER, DAY.minusDays(91), DAY.minusDays(60));
        var two = matter(true, ReferralState.HANDED, What.ANSWER, DAY.minusDays(50), DAY.minusDays(19));
        var stored = new ArrayList<>(built(with(List.of(one))));
        java.util.Collections.swap(stored, 0, 1);
        var first = stored.getFirst();
        stored.set(0, new AgendaItem(first.id(), MEETING, 100, first.kind(), first.subject(), first.title(), first.built(), "Lyfta till nämnden?", "", 30, false, "", false, 1));
        var figures = stored.stream().filter(item -> item.kind() == ItemKind.FIGURES).findFirst().orElseThrow();
        stored.set(stored.indexOf(figures), new AgendaItem(figures.id(), MEETING, figures.position(), figures.kind(), null, figures.title(), figures.built(), "", "", 10, false, "", true, 0));
        var byHand = new AgendaItem(UUID.randomUUID(), MEETING, 201, ItemKind.BY_HAND, null, "Hyresvärdarna", "", "", "", 10, true, "Karin Öst", false, 0);
        stored.add(2, byHand);

        var anew = AgendaBuilding.merge(MEETING, stored, AgendaBuilding.topics(with(List.of(one, two)), DAY), Set.of(), MeetingReading::say);
        assertThat(anew.getFirst().words()).isEqualTo("Lyfta till nämnden?");
        assertThat(anew.getFirst().minutes()).isEqualTo(30);
        assertThat(anew.get(1).kind()).as("the order of a person").isEqualTo(ItemKind.OPENING);
        assertThat(anew).filteredOn(item -> item.kind() == ItemKind.FIGURES).singleElement().matches(AgendaItem::leftOut);
        assertThat(anew).extracting(AgendaItem::id).contains(byHand.id());
        assertThat(anew).filteredOn(item -> two.deficiency().equals(item.subject())).as("what is new comes in").hasSize(1);
        assertThat(anew).extracting(AgendaItem::position).isSorted().doesNotHaveDuplicates();
        assertThat(AgendaBuilding.merge(MEETING, anew, AgendaBuilding.topics(with(List.of(one, two)), DAY), Set.of(), MeetingReading::say)).as("once more changes nothing").isEqualTo(anew);
    }

    @Test
    void whatIsNoLongerOpenGoesUnlessSomebodyHasTypedInIt() {
        var one = matter(true, ReferralState.HANDED, What.ANSWER, DAY.minusDays(91), DAY.minusDays(60));
        var stored = built(with(List.of(one)));
        var gone = AgendaBuilding.merge(MEETING, stored, AgendaBuilding.topics(nothing(), DAY), Set.of(), MeetingReading::say);
        assertThat(gone).extracting(AgendaItem::kind).doesNotContain(ItemKind.DEFICIENCY);
        var typed = stored.stream().map(item -> item.kind() == ItemKind.DEFICIENCY ? new AgendaItem(item.id(), MEETING, item.position(), item.kind(), item.subject(), item.title(), item.built(), "", "Vi ringde.", 20, false, "", false, 1) : item).toList();
        assertThat(AgendaBuilding.merge(MEETING, typed, AgendaBuilding.topics(nothing(), DAY), Set.of(), MeetingReading::say)).extracting(AgendaItem::notes).contains("Vi ringde.");
        var decided = stored.stream().filter(item -> item.kind() == ItemKind.DEFICIENCY).map(AgendaItem::id).collect(Collectors.toSet());
        assertThat(AgendaBuilding.merge(MEETING, stored, AgendaBuilding.topics(nothing(), DAY), decided, MeetingReading::say)).extracting(AgendaItem::kind).contains(ItemKind.DEFICIENCY);
    }
}
