package se.egenmakt.steering.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.steering.Attendance;
import se.egenmakt.steering.Meeting;
import se.egenmakt.steering.MeetingDecision;
import se.egenmakt.steering.MeetingPlan;
import se.egenmakt.steering.MeetingState;
import se.egenmakt.steering.Member;
import se.egenmakt.steering.MeetingWords;
import se.egenmakt.steering.MinutesState;
import se.egenmakt.steering.Objection;
import se.egenmakt.steering.SteeringAttention;
import se.egenmakt.steering.SteeringGroup;
import se.egenmakt.web.Format;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Status;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * The meetings of one's groups: first what needs me.
 *
 * @param group    the only one shown; null for all
 * @param meetings by day
 * @param own      the acting member's attendance at them
 * @param members  of the acting member's group
 * @param objections against minutes that are open again
 */
public record MeetingListPage(
        Acting acting, LocalDate today, List<SteeringGroup> groups, @Nullable UUID group, List<Meeting> meetings, List<Attendance> own, List<Member> members, List<MeetingDecision> decisions, List<Objection> objections) {
    /** The item of a meeting's page with the quarter's figures. */
    static final String FIGURES = "siffror";

    /** Something that waits for the reader. */
    public record Need(Status status, String when, String heading, String text, String href, String action) {}

    public Shell shell() {
        return MeetingShell.of(Texts.t("meeting.list.title"));
    }

    public boolean staff() {
        return !acting.is(Role.STEERING_MEMBER);
    }

    /** The next meeting of each group, which stands first; then the later ones. */
    public List<Meeting> coming() {
        return meetings.stream().filter(meeting -> meeting.isComing() && !meeting.day().isBefore(today)).toList();
    }

    /** Planned or called, with the day gone by: was it held? */
    private List<Meeting> passed() {
        return meetings.stream().filter(meeting -> meeting.isComing() && meeting.day().isBefore(today)).toList();
    }

    public Map<Integer, List<Meeting>> byYear() {
        return meetings.stream()
                .filter(meeting -> !meeting.isComing())
                .sorted(Comparator.comparing(Meeting::day).reversed())
                .collect(Collectors.groupingBy(meeting -> meeting.day().getYear(), () -> new TreeMap<Integer, List<Meeting>>(Comparator.reverseOrder()), Collectors.toList()));
    }

    /** "2025: fyra möten". */
    public String year(int year, List<Meeting> ofYear) {
        long held = ofYear.stream().filter(Meeting::isHeld).count();
        return Texts.tn("meeting.list.year", held, Integer.toString(year), Format.word(held));
    }

    public List<Need> needs() {
        var needs = new ArrayList<Need>();
        meetings.forEach(meeting -> needs.addAll(staff() ? staffNeeds(meeting) : memberNeeds(meeting)));
        passed().forEach(meeting -> {
            if (staff()) {
                needs.add(need(Status.LATE, "meeting.need.passed", meeting, meeting.state() == MeetingState.CALLED ? "/notes" : "/cancel"));
            }
        });
        decisions.stream().filter(decision -> decision.lateOn(today) > 0 && isMine(decision)).forEach(decision -> needs.add(new Need(
                Status.LATE,
                Texts.tn("meeting.decision.state.late", decision.lateOn(today)),
                Texts.t(staff() ? "meeting.need.decision.of" : "meeting.need.decision", decision.owner()),
                Format.sentence(decision.words()),
                "/decisions/" + decision.id() + "/done",
                Texts.t("meeting.need.decision.do"))));
        return List.copyOf(needs);
    }

    private boolean isMine(MeetingDecision decision) {
        return staff() || members.stream().anyMatch(member -> member.id().equals(decision.ownerId()) && acting.account() != null && acting.account().equals(member.account()));
    }

    private List<Need> memberNeeds(Meeting meeting) {
        var mine = own.stream().filter(one -> one.meeting().equals(meeting.id())).toList();
        if (meeting.state() == MeetingState.CALLED && !meeting.day().isBefore(today) && mine.stream().allMatch(one -> one.comes() == null)) {
            return List.of(need(Status.NEED, "meeting.need.answer", meeting, ""));
        }
        if (meeting.minutes() == MinutesState.TO_APPROVE && mine.stream().anyMatch(one -> one.wasThere() && one.approvedOn() == null)) {
            return List.of(need(Status.NEED, "meeting.need.approve", meeting, "/minutes"));
        }
        return List.of();
    }

    private List<Need> staffNeeds(Meeting meeting) {
        long days = ChronoUnit.DAYS.between(today, meeting.day());
        if (meeting.isComing() && days >= 0 && days <= SteeringAttention.PAPERS_BEFORE && meeting.papersSentOn() == null) {
            return List.of(need(Status.NEED, "meeting.need.papers", meeting, ""));
        }
        var objecting = objecting(meeting);
        if (!objecting.isEmpty()) {
            var text = Texts.t("meeting.need.objection.text", name(meeting), SwedishDates.full(meeting.day()));
            return List.of(new Need(Status.NEED, when(meeting), MeetingWords.objected(objecting), text, "/meetings/" + meeting.id() + "/minutes", Texts.t("meeting.objected.do")));
        }
        return meeting.isHeld() && meeting.minutes() == MinutesState.DRAFT
                ? List.of(need(days < -SteeringAttention.MINUTES_AFTER && !meeting.isWrittenInAfterwards() ? Status.LATE : Status.TODO, "meeting.need.minutes", meeting, "/minutes"))
                : List.of();
    }

    private List<String> objecting(Meeting meeting) {
        return objections.stream().filter(one -> one.meeting().equals(meeting.id())).map(Objection::name).toList();
    }

    private Need need(Status status, String key, Meeting meeting, String path) {
        return new Need(status, when(meeting), Texts.t(key), Texts.t(key + ".text", name(meeting), SwedishDates.full(meeting.day())), "/meetings/" + meeting.id() + path, Texts.t(key + ".do"));
    }

    /** "3 februari", with the year when it is another than today's. */
    public String when(Meeting meeting) {
        return Format.sentence(SwedishDates.relative(meeting.day(), today));
    }

    /** "Tisdag 13.00–15.00, kommunhuset". */
    public String time(Meeting meeting) {
        var time = Texts.t("meeting.when", Format.sentence(SwedishDates.weekday(meeting.day()).split(" ")[0]), SwedishDates.time(meeting.starts()), SwedishDates.time(meeting.ends()));
        return meeting.place().isEmpty() ? time : Texts.t("meeting.list.when-place", time, meeting.place());
    }

    public String name(Meeting meeting) {
        return groups.stream().filter(one -> one.id().equals(meeting.group())).findFirst().map(SteeringGroup::name).orElseThrow();
    }

    public boolean severalGroups() {
        return groups.size() > 1;
    }

    public Status status(Meeting meeting) {
        return switch (meeting.state()) {
            case PLANNED -> Status.TODO;
            case CALLED -> Status.HALF;
            case HELD -> objecting(meeting).isEmpty() ? Status.DONE : Status.HALF;
            case CANCELLED -> Status.OFF;
        };
    }

    /** "Kallat, du kommer", "Hållet, protokollet är godkänt". */
    public String state(Meeting meeting) {
        if (!objecting(meeting).isEmpty()) {
            return Texts.t("meeting.state.objected");
        }
        if (meeting.isHeld()) {
            return Texts.t("meeting.state.hållet." + meeting.minutes().code());
        }
        var mine = own.stream().filter(one -> one.meeting().equals(meeting.id()) && one.comes() != null).findFirst();
        return meeting.state() == MeetingState.CALLED && mine.isPresent()
                ? Texts.t(Boolean.TRUE.equals(mine.get().comes()) ? "meeting.state.comes" : "meeting.state.comes-not")
                : Texts.t("meeting.state." + meeting.state().code());
    }

    /** The latest meeting whose agenda has figures to show; while there is none, the next, whose agenda says when they come. */
    public Optional<Meeting> withFigures() {
        return meetings.stream().filter(meeting -> meeting.figures() != null && meeting.state() != MeetingState.CANCELLED).reduce((one, later) -> later).or(() -> coming().stream().findFirst());
    }

    public String figuresHref(Meeting meeting) {
        return "/meetings/" + meeting.id() + "#" + FIGURES;
    }

    public long openDecisions() {
        return decisions.stream().filter(decision -> !decision.isDone()).count();
    }

    public List<String> others() {
        return new PlanPage(groups, false, List.of(), se.egenmakt.web.Form.empty()).others();
    }

    public String source() {
        return MeetingPlan.others().getFirst().source().reference();
    }

    /** What follows a path to keep the chosen group. */
    public String query() {
        return group == null ? "" : "?group=" + group;
    }
}
