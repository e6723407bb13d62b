package se.egenmakt.steering.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.egenmakt.access.Acting;
import se.egenmakt.steering.Duty;
import se.egenmakt.steering.Guideline;
import se.egenmakt.steering.MeetingTime;
import se.egenmakt.steering.Member;
import se.egenmakt.steering.SteeringGroup;
import se.egenmakt.web.Fact;
import se.egenmakt.web.Format;
import se.egenmakt.web.Papers;
import se.egenmakt.web.Shell;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * An introduction for somebody new in the group, the same on a page and on paper.
 *
 * @param members  who sits today
 * @param meetings to come
 * @param priority the priority order in force; null when there is none
 */
public record IntroductionPage(LocalDate today, SteeringGroup group, List<Member> members, List<MeetingTime> meetings, @Nullable Guideline priority) {
    private static final List<String> WAY = List.of("seen", "raised", "handed", "answered", "mended", "carried");
    private static final List<String> WORDS = List.of("client", "commission", "principal", "observation", "deficiency", "referral", "priority");

    /** @param source where the sentences rest; empty when it is our own word */
    public record Part(String heading, List<String> paragraphs, String source) {}

    public Shell shell() {
        return SteeringShell.titled(title());
    }

    public String title() {
        return Texts.t("steering.introduction.title", group.name());
    }

    public String back() {
        return SteeringShell.path(group.id());
    }

    public String who() {
        return Texts.t("steering.guideline.who", group.name(), Acting.current().operationName());
    }

    public String foot() {
        return Papers.foot(title() + ". " + SwedishDates.full(today));
    }

    public Part ombud() {
        return part("ombud", 4);
    }

    public Part task() {
        return part("task", 4);
    }

    public Part seen() {
        return part("seen", 3);
    }

    private static Part part(String name, int paragraphs) {
        var key = "steering.introduction." + name + ".";
        return new Part(Texts.t(key + "heading"), Stream.iterate(1, n -> n <= paragraphs, n -> n + 1).map(n -> Texts.t(key + n)).toList(), Texts.has(key + "source") ? Texts.t(key + "source") : "");
    }

    /** From what somebody saw to what is mended, step by step. */
    public List<Fact> way() {
        return facts("way", WAY);
    }

    public List<Fact> words() {
        return facts("word", WORDS);
    }

    private static List<Fact> facts(String kind, List<String> names) {
        var key = "steering.introduction." + kind + ".";
        return names.stream().map(name -> new Fact(Texts.t(key + name), Texts.t(key + name + ".text"))).toList();
    }

    /** In the order of the regulation, the ordinary members before their deputies. */
    public List<Member> sitting() {
        return members.stream().sorted(Comparator.comparing(Member::party).thenComparing(Member::isDeputy).thenComparing(Member::name)).toList();
    }

    public String party(Member member) {
        return SteeringShell.name(member.party());
    }

    public String name(Member member) {
        return member.isDeputy() ? Texts.t("steering.introduction.deputy", member.name()) : member.duty() == Duty.MEMBER ? member.name() : member.name() + ", " + member.duty().code();
    }

    public String mandate(Member member) {
        return member.mandate().isEmpty() ? Texts.t("steering.introduction.no-mandate") : member.mandate();
    }

    public String when(MeetingTime meeting) {
        return Texts.t("steering.introduction.meeting", Format.sentence(SwedishDates.weekday(meeting.day())), Integer.toString(meeting.day().getYear()), SwedishDates.time(meeting.starts()), SwedishDates.time(meeting.ends()));
    }

    public List<String> criteria() {
        return priority == null ? List.of() : priority.criteria();
    }

    public String priorityDays() {
        return priority == null ? Texts.t("steering.introduction.priority.none") : Texts.t("steering.introduction.priority.since", priority.from());
    }
}
