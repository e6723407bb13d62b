package se.egenmakt.steering;

import static se.egenmakt.web.Texts.t;
import static se.egenmakt.web.Texts.tn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.egenmakt.protection.ProtectedNumber;
import se.egenmakt.web.Fact;
import se.egenmakt.web.Format;
import se.egenmakt.web.Status;
import se.egenmakt.web.SwedishDates;

/** A meeting in words, as pages and papers say them. */
public record MeetingWords(MeetingFacts facts) {
    /** "Ledningsgruppens möte 3 februari". */
    public String title() {
        return t("meeting.title", genitive(facts.group().name()), day());
    }

    /** "Tisdag 13.00–15.00, kommunhuset i Mellerud. Första mötet 2026." */
    public String lead() {
        return when() + (facts.numberInYear() == 0 ? "" : " " + ordinal());
    }

    private String when() {
        var meeting = facts.meeting();
        var weekday = Format.sentence(SwedishDates.weekday(meeting.day()).split(" ")[0]);
        var time = t("meeting.when", weekday, SwedishDates.time(meeting.starts()), SwedishDates.time(meeting.ends()));
        return meeting.place().isEmpty() ? time + "." : t("meeting.when.place", time, meeting.place());
    }

    private String ordinal() {
        var year = Integer.toString(facts.meeting().day().getYear());
        var word = "meeting.ordinal." + facts.numberInYear();
        return se.egenmakt.web.Texts.has(word) ? t("meeting.ordinal", t(word), year) : t("meeting.ordinal.figure", facts.numberInYear(), year);
    }

    /** With the year when it is another than today's. */
    public String day() {
        var day = facts.meeting().day();
        return day.getYear() == facts.today().getYear() ? SwedishDates.day(day) : SwedishDates.full(day);
    }

    static String genitive(String name) {
        return name.matches(".*[sxzSXZ]") ? name : name + "s";
    }

    public static String party(Party party) {
        return t("meeting.party." + party.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public static String duty(Duty duty) {
        return t("meeting.duty." + duty.code());
    }

    /** "Birgitta Ahlm, ordförande", "Samuel Berg, ersättare". */
    public static String nameWithDuty(Member member) {
        return member.isDeputy() ? t("meeting.deputy", member.name()) : member.duty() == Duty.MEMBER ? member.name() : t("meeting.with-duty", member.name(), duty(member.duty()));
    }

    public static String number(ProtectedNumber number) {
        return t(number.wording());
    }

    /** The program's sentences and what a person has typed, one a line. */
    public List<String> sentences(AgendaItem item) {
        var lines = new ArrayList<>(item.built().lines().toList());
        item.words().lines().filter(line -> !line.isBlank()).forEach(lines::add);
        return lines;
    }

    public String begins(AgendaItem item) {
        return SwedishDates.time(facts.begins(item));
    }

    /** "Peter Sjö, senast 3 mars 2026". */
    public static String ownerAndDue(MeetingDecision decision) {
        return t("meeting.decision.owner-and-due", decision.owner(), SwedishDates.full(decision.due()));
    }

    /** "två timmar och en kvart", "en och en halv timme", "20 minuter". */
    public static String length(long minutes) {
        long hours = minutes / 60;
        int rest = (int) (minutes % 60);
        if (hours > 0 && rest == 30) {
            return t("meeting.length.half", Format.word(hours));
        }
        var part = switch (rest) {
            case 15 -> t("meeting.length.quarter");
            case 30 -> t("meeting.length.half-hour");
            case 45 -> t("meeting.length.three-quarters");
            default -> tn("meeting.length.minutes", rest, Format.word(rest));
        };
        if (hours == 0) {
            return part;
        }
        var whole = tn("meeting.length.hours", hours, Format.word(hours));
        return rest == 0 ? whole : Format.list(List.of(whole, part));
    }

    /** "Peter Sjö: väntetider i psykiatrin". */
    public static String decision(MeetingDecision decision) {
        return t("meeting.decision.line", decision.owner(), decision.words());
    }

    /** "21 dagar sent", "Senast 3 mars", "Klart". */
    public String state(MeetingDecision decision) {
        long late = decision.lateOn(facts.asOf());
        return decision.isDoneBy(facts.asOf()) ? t("meeting.decision.state.done") : late > 0 ? tn("meeting.decision.state.late", late) : t("meeting.decision.state.due", SwedishDates.day(decision.due()));
    }

    /** The shape before those words. */
    public Status status(MeetingDecision decision) {
        return decision.isDoneBy(facts.asOf()) ? Status.DONE : decision.lateOn(facts.asOf()) > 0 ? Status.LATE : Status.TODO;
    }

    public List<Fact> figures() {
        var figures = facts.meeting().figures();
        return figures == null
                ? List.of()
                : List.of(
                        new Fact(t("meeting.figures.row.start", SwedishDates.full(figures.quarter().first())), number(figures.number(QuarterFigures.Row.START))),
                        new Fact(t("meeting.figures.row.began"), number(figures.number(QuarterFigures.Row.BEGAN))),
                        new Fact(t("meeting.figures.row.ended"), number(figures.number(QuarterFigures.Row.ENDED))),
                        new Fact(t("meeting.figures.row.end", SwedishDates.full(figures.quarter().last())), number(figures.number(QuarterFigures.Row.END))));
    }

    /** Why some of them are not told; empty when all are. */
    public List<String> whyHidden() {
        var figures = facts.meeting().figures();
        return figures == null ? List.of() : figures.numbers().values().stream().map(ProtectedNumber::why).flatMap(Optional::stream).map(wording -> t(wording)).distinct().toList();
    }

    /** "Nästa möte: tisdag 5 maj 2026 13.00–15.00, kommunhuset." */
    public String next() {
        return facts.next()
                .map(next -> t("meeting.next", SwedishDates.weekday(next.day()) + " " + next.day().getYear(), SwedishDates.time(next.starts()), SwedishDates.time(next.ends())) + (next.place().isEmpty() ? "." : ", " + next.place() + "."))
                .orElse(t("meeting.next.none"));
    }

    /** "Karin Öst har en invändning mot protokollet". */
    public static String objected(List<String> names) {
        return tn("meeting.objected", names.size(), Format.list(names));
    }

    /** Who has something against the minutes that are open again. */
    public List<String> objecting() {
        return facts.meeting().minutes() != MinutesState.DRAFT
                ? List.of()
                : facts.attendance().stream().filter(Attendance::objects).flatMap(one -> facts.member(one.member()).stream()).map(Member::name).sorted().toList();
    }

    /** How far the minutes have come, in a sentence. */
    public String minutesState() {
        var meeting = facts.meeting();
        return switch (meeting.minutes()) {
            case DRAFT -> t("meeting.minutes.state.draft");
            case TO_APPROVE -> t("meeting.minutes.state.to-approve", java.util.Objects.requireNonNull(meeting.minutesSentOn()));
            case APPROVED -> t("meeting.minutes.state.approved", java.util.Objects.requireNonNull(meeting.minutesApprovedOn()));
        };
    }

    /** One line of the attendance: for whom, who, and whether there. */
    public record Place(String party, String organisation, String who, String there, boolean attended) {}

    /** Attendance per organisation, with the places that nobody has. */
    public List<Place> attendance() {
        var places = new ArrayList<Place>();
        for (var seat : Seat.on(facts.meeting().day(), facts.group(), facts.everybody())) {
            if (seat.isEmpty()) {
                places.add(new Place(party(seat.party()), "", t("meeting.seat.nobody"), t("meeting.attendance.empty"), false));
            }
            for (var member : seat.members()) {
                var attended = facts.attendanceOf(member.id()).map(Attendance::attended).orElse(null);
                places.add(new Place(
                        party(seat.party()),
                        member.organisation(),
                        nameWithDuty(member),
                        t(attended == null ? "meeting.attendance.unknown" : attended ? "meeting.attendance.there" : "meeting.attendance.absent"),
                        Boolean.TRUE.equals(attended)));
            }
        }
        return List.copyOf(places);
    }

    private static String approval(Attendance one) {
        var day = one.approvedOn();
        return day == null ? t("meeting.minutes.waits") : one.notedBy().isEmpty() ? SwedishDates.full(day) : t("meeting.minutes.noted-by", day, one.notedBy());
    }

    /** Who approved the minutes, and when, and who noted it for one who could not sign in; those still waited for too. */
    public List<Fact> approvals() {
        return facts.attendance().stream()
                .filter(Attendance::wasThere)
                .flatMap(one -> facts.member(one.member()).stream().map(member -> new Fact(
                        member.id().equals(facts.meeting().adjuster()) ? t("meeting.minutes.adjuster.name", member.name()) : member.name(),
                        approval(one))))
                .sorted(java.util.Comparator.comparing(Fact::term))
                .toList();
    }
}
