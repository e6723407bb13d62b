package se.egenmakt.steering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.deficiency.AgendaMatter;
import se.egenmakt.deficiency.Deficiencies;
import se.egenmakt.report.Quarter;
import se.egenmakt.report.QuarterCounts;
import se.egenmakt.shared.Wording;
import se.egenmakt.web.Texts;

/** Reads a meeting, and builds its agenda anew while it is still to be held. Within the transaction of a use case. */
@Component
class MeetingReading {
    private final MeetingRows meetings;
    private final AgendaRows agenda;
    private final DecisionRows decisions;
    private final GroupRows groups;
    private final OfferRows offers;
    private final GuidelineRows guidelines;
    private final Deficiencies deficiencies;
    private final QuarterCounts quarters;
    private final Clock clock;

    MeetingReading(
            MeetingRows meetings,
            AgendaRows agenda,
            DecisionRows decisions,
            GroupRows groups,
            OfferRows offers,
            GuidelineRows guidelines,
            Deficiencies deficiencies,
            QuarterCounts quarters,
            Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.decisions = decisions;
        this.groups = groups;
        this.offers = offers;
        this.guidelines = guidelines;
        this.deficiencies = deficiencies;
        this.quarters = quarters;
        this.clock = clock;
    }

    /** The meeting as it is stored; empty when there is none, or it is not the acting person's to see. */
    Optional<MeetingFacts> find(UUID id) {
        return find(id, null);
    }

    /** Of a meeting that nobody else changes until the transaction ends. */
    private Optional<MeetingFacts> locked(UUID id) {
        return groups.ofLockedMeeting(Acting.current().operationId(), id).flatMap(there -> find(id, there.group()).map(facts -> facts.called(there.called())));
    }

    private Optional<MeetingFacts> find(UUID id, @Nullable SteeringGroup group) {
        var operation = Acting.current().operationId();
        var all = meetings.besides(operation, id);
        return all.stream().filter(one -> one.id().equals(id)).findFirst().map(meeting -> new MeetingFacts(
                group == null ? groups.find(operation, meeting.group()).orElseThrow() : group,
                meeting,
                all,
                groups.members(operation, meeting.group()),
                Offer.latest(offers.offers(operation, meeting.group())),
                meetings.attendance(operation, List.of(id)),
                agenda.items(operation, id),
                decisions.decisions(operation, meeting.group()),
                takenUp(meeting),
                List.of(),
                Set.of(),
                LocalDate.now(clock)));
    }

    private Set<UUID> takenUp(Meeting meeting) {
        return meeting.day().isAfter(LocalDate.now(clock)) ? Set.of() : deficiencies.takenUpAt(meeting.id());
    }

    /**
     * The meeting with its agenda as of now. Members of other authorities read it as it was last built: the database shows them nothing of what no group has taken up, nor of the figures
     * before they are protected. Nobody else changes the meeting or its agenda meanwhile.
     */
    Optional<MeetingFacts> built(UUID id) {
        if (Acting.current().is(Role.STEERING_MEMBER)) {
            return find(id);
        }
        return locked(id).map(facts -> facts.agendaLives() ? build(facts) : facts);
    }

    /**
     * Builds the agenda anew with nobody looking at it. The quarter's figures are made once and never again, so they wait for the last two weeks before the meeting: by then what happened late in the
     * quarter has been written in.
     */
    void rebuild(UUID id) {
        locked(id).filter(MeetingFacts::agendaLives).ifPresent(facts -> buildFrom(facts.today().plusDays(SteeringAttention.PAPERS_BEFORE).isBefore(facts.meeting().day()) ? facts : withFigures(facts)));
    }

    /** The agenda of a meeting that is written in afterwards. */
    void buildAfterwards(UUID id) {
        var facts = find(id).orElseThrow();
        var open = open(facts, List.of(), 0, List.of(), null);
        store(Acting.current().operationId(), id, List.of(), AgendaBuilding.merge(id, List.of(), AgendaBuilding.topicsAfterwards(open), Set.of(), MeetingReading::say));
    }

    private MeetingFacts build(MeetingFacts stored) {
        return buildFrom(withFigures(stored));
    }

    private MeetingFacts buildFrom(MeetingFacts facts) {
        var operation = Acting.current().operationId();
        var meeting = facts.meeting();
        var open = open(
                facts,
                deficiencies.due(meeting.group(), meeting.day()),
                deficiencies.observationsToJoin(),
                guidelines.of(operation, meeting.group()).stream().filter(version -> version.isInForceFrom(meeting.day())).toList(),
                meeting.figures());
        // on its day what is dealt with is no longer open, and still belongs to the meeting
        var kept = facts.today().isBefore(meeting.day()) ? Set.<UUID>of() : AgendaBuilding.dealtWith(facts.items(), open);
        var merged = AgendaBuilding.merge(meeting.id(), AgendaBuilding.withoutUnread(facts.items(), open, MeetingReading::say), AgendaBuilding.topics(open, facts.today()), kept, MeetingReading::say);
        store(operation, meeting.id(), facts.items(), merged);
        return facts.with(merged, open.unread());
    }

    private static AgendaFacts open(MeetingFacts facts, List<AgendaMatter> matters, int observations, List<Guideline> inForce, @Nullable QuarterFigures figures) {
        var day = facts.meeting().day();
        var quarter = Quarter.endedBefore(day);
        return new AgendaFacts(
                day,
                facts.next().map(Meeting::day).orElse(null),
                facts.group().parent() != null,
                facts.before()
                        .map(last -> new AgendaFacts.LastMinutes(last.id(), last.day(), last.minutes(), last.minutesApprovedOn(), facts.member(last.adjuster()).map(Member::name).orElse("")))
                        .orElse(null),
                facts.returning(),
                matters,
                observations,
                inForce,
                Gaps.on(day, facts.group(), facts.everybody()),
                quarter,
                figures != null && figures.quarter().equals(quarter) ? figures : null);
    }

    private void store(UUID operation, UUID meeting, List<AgendaItem> stored, List<AgendaItem> merged) {
        var ids = stored.stream().map(AgendaItem::id).collect(Collectors.toSet());
        var kept = merged.stream().map(AgendaItem::id).collect(Collectors.toSet());
        var gone = ids.stream().filter(id -> !kept.contains(id)).toList();
        if (!gone.isEmpty()) {
            agenda.delete(operation, gone);
        }
        var changed = new ArrayList<>(merged);
        changed.removeIf(item -> !ids.contains(item.id()) || stored.contains(item));
        if (!changed.isEmpty()) {
            agenda.rebuild(operation, changed);
        }
        var fresh = merged.stream().filter(item -> !ids.contains(item.id())).toList();
        if (!fresh.isEmpty()) {
            agenda.insert(operation, meeting, fresh);
        }
    }

    /**
     * With the figures of the quarter that has ended before the meeting, made once: what has been told can not be taken back, so a quarter that any group has been told is the same for all.
     */
    private MeetingFacts withFigures(MeetingFacts facts) {
        var meeting = facts.meeting();
        var quarter = Quarter.endedBefore(meeting.day());
        var there = meeting.figures();
        if (!quarter.last().isBefore(facts.today()) || (there != null && there.quarter().equals(quarter))) {
            return facts;
        }
        var told = meetings.told(Acting.current().operationId());
        var figures = told.stream().filter(one -> one.quarter().equals(quarter)).findFirst().orElseGet(() -> protectedFigures(quarter, told, facts.today()));
        meetings.figures(Acting.current().operationId(), meeting.id(), figures);
        return facts.with(meeting.with(figures));
    }

    private QuarterFigures protectedFigures(Quarter quarter, List<QuarterFigures> told, LocalDate today) {
        var wanted = told.stream().map(QuarterFigures::quarter).collect(Collectors.toCollection(java.util.TreeSet::new));
        wanted.add(quarter);
        for (int year : wanted.stream().map(Quarter::year).distinct().toList()) {
            if (year < today.getYear()) {
                IntStream.rangeClosed(1, 4).forEach(number -> wanted.add(new Quarter(year, number)));
            }
        }
        return QuarterFigures.of(quarter, quarters.of(wanted), Set.copyOf(told), quarters.frozenYears(), today);
    }

    /** In words, with those within it. */
    static String say(Wording wording) {
        return Texts.t(wording.key(), wording.arguments().stream().map(argument -> argument instanceof Wording within ? say(within) : argument).toArray());
    }
}
