package se.egenmakt.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.egenmakt.deficiency.AgendaMatter;
import se.egenmakt.deficiency.Awaits;
import se.egenmakt.deficiency.Body;
import se.egenmakt.deficiency.BodyKind;
import se.egenmakt.deficiency.ReferralState;
import se.egenmakt.report.Quarter;

/** Nothing that is open can be forgotten, whatever people do with the agendas of years of meetings. */
class AgendaProperties {
    private static final Body AMAL = new Body(BodyKind.MUNICIPALITY, "Socialnämnden i Åmål");

    /** A history at random: decisions and deficiencies come and are done, agendas are built again and again, moved and thinned out. */
    @Property(tries = 300)
    void anOpenDecisionAndALateDeficiencyAreOnEveryAgendaUntilDone(@ForAll long seed) {
        var random = new Random(seed);
        var decisions = new ArrayList<MeetingDecision>();
        var late = new HashMap<UUID, AgendaMatter>();
        var day = LocalDate.of(2024, 1, 9);
        LocalDate before = null;
        for (int meeting = 0; meeting < 8; meeting++) {
            var id = UUID.randomUUID();
            var takenAway = new HashSet<UUID>();
            List<AgendaItem> items = List.of();
            for (int view = 0; view < 1 + random.nextInt(4); view++) {
                happen(random, decisions, late, day);
                var returning = AgendaFacts.returning(decisions, day, before);
                var facts = new AgendaFacts(day, null, false, null, returning, List.copyOf(late.values()), random.nextInt(3), List.of(), List.of(), Quarter.endedBefore(day), null);
                items = thinned(random, AgendaBuilding.merge(id, items, AgendaBuilding.topics(facts), Set.of(), MeetingReading::say), takenAway);
                everythingOpenIsThere(day, decisions, late, returning, items, takenAway);
            }
            if (random.nextBoolean()) {
                decisions.add(AgendaBuildingTests.decision(day, day.plusDays(random.nextInt(200)), null));
            }
            before = day;
            day = day.plusDays(30 + random.nextInt(120));
        }
    }

    private static void everythingOpenIsThere(
            LocalDate day, List<MeetingDecision> decisions, Map<UUID, AgendaMatter> late, List<MeetingDecision> returning, List<AgendaItem> items, Set<UUID> takenAway) {
        var open = decisions.stream().filter(decision -> !decision.isDone() && decision.takenOn().isBefore(day)).toList();
        assertThat(returning).containsAll(open);
        assertThat(items.stream().anyMatch(item -> item.kind() == ItemKind.DECISIONS && !item.leftOut())).as("open decisions stand on the agenda").isEqualTo(!returning.isEmpty());
        for (var deficiency : late.keySet()) {
            assertThat(items).as("a late deficiency is there, if only among what a person has taken away from this very meeting").filteredOn(item -> deficiency.equals(item.subject())).singleElement().matches(item -> item.leftOut() == takenAway.contains(deficiency));
        }
    }

    private static void happen(Random random, List<MeetingDecision> decisions, Map<UUID, AgendaMatter> late, LocalDate day) {
        if (random.nextInt(3) == 0) {
            var id = UUID.randomUUID();
            late.put(id, new AgendaMatter(id, "2026-01", "Brist", random.nextBoolean(), true, false, List.of(new AgendaMatter.Line(UUID.randomUUID(), AMAL, ReferralState.HANDED, new Awaits(Awaits.What.ANSWER, day.minusDays(50), day.minusDays(10))))));
        }
        if (random.nextInt(4) == 0 && !late.isEmpty()) {
            late.remove(late.keySet().iterator().next());
        }
        if (random.nextInt(4) == 0) {
            decisions.replaceAll(decision -> !decision.isDone() && decision.takenOn().isBefore(day) && random.nextInt(3) == 0 ? AgendaBuildingTests.decision(decision.takenOn(), decision.due(), day.minusDays(1)) : decision);
        }
    }

    /** As a person does: moves some, takes away what may be taken away. */
    private static List<AgendaItem> thinned(Random random, List<AgendaItem> built, Set<UUID> takenAway) {
        var items = new ArrayList<>(built);
        if (random.nextBoolean()) {
            java.util.Collections.shuffle(items, random);
        }
        items.replaceAll(item -> {
            if (!item.leftOut() && item.kind().canBeTakenAway() && random.nextInt(4) == 0) {
                if (item.subject() != null) {
                    takenAway.add(item.subject());
                }
                return new AgendaItem(item.id(), item.meeting(), item.position(), item.kind(), item.subject(), item.title(), item.built(), item.words(), item.notes(), item.minutes(), item.byHand(), item.addedBy(), true, item.version());
            }
            return item;
        });
        return AgendaBuilding.numbered(items);
    }
}
