package se.egenmakt.steering.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.egenmakt.steering.Duty;
import se.egenmakt.steering.Gap;
import se.egenmakt.steering.Gaps;
import se.egenmakt.steering.Guideline;
import se.egenmakt.steering.GuidelineKind;
import se.egenmakt.steering.HeldMeeting;
import se.egenmakt.steering.Invitation;
import se.egenmakt.steering.MeetingTime;
import se.egenmakt.steering.Member;
import se.egenmakt.steering.Offer;
import se.egenmakt.steering.OfferAnswer;
import se.egenmakt.steering.Party;
import se.egenmakt.steering.PartyAttendance;
import se.egenmakt.steering.SteeringGroup;
import se.egenmakt.web.Format;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Status;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * A group as it is today.
 *
 * @param all     every group that the acting person sees
 * @param members who sits, has sat or will sit in it
 * @param coming  its meetings from today on
 * @param invitations letters sent to parties that are missing, the latest first; empty for a member
 * @param linked  whether the acting person follows the meetings in a calendar
 */
public record GroupPage(
        LocalDate today,
        SteeringGroup group,
        List<SteeringGroup> all,
        List<Member> members,
        List<Offer> offers,
        List<HeldMeeting> held,
        List<MeetingTime> coming,
        List<Guideline> guidelines,
        List<Invitation> invitations,
        boolean linked) {
    /** So many days before its end a term is pointed out. */
    static final int TERM_ENDS_SOON = 60;

    private static final int MEETINGS_SHOWN = 3;

    public Shell shell() {
        return SteeringShell.titled(group.name());
    }

    public boolean staff() {
        return SteeringShell.isStaff();
    }

    public boolean manager() {
        return SteeringShell.isManager();
    }

    public String path() {
        return SteeringShell.path(group.id());
    }

    public String name(Party party) {
        return SteeringShell.name(party);
    }

    public String lead() {
        var since = group.until() == null ? since(group.from()) : Texts.t("steering.from-until", group.from(), group.until());
        return (group.parent() == null ? Texts.t("steering.group.steering") : Texts.t("steering.group.area")) + ". " + since;
    }

    /** The steering group it stands under, when the acting person sees that one. */
    public List<SteeringGroup> over() {
        return all.stream().filter(one -> one.id().equals(group.parent())).toList();
    }

    public List<SteeringGroup> areas() {
        return all.stream().filter(one -> group.id().equals(one.parent()) && (one.until() == null || !one.until().isBefore(today))).toList();
    }

    // ── Who sits, and who is missing ───────────────────────────────────────

    public List<Gap> gaps() {
        return Gaps.on(today, group, members);
    }

    /** One or two by name; more by their number. */
    public String missing() {
        var names = gaps().stream().map(gap -> SteeringShell.within(gap.party())).toList();
        return few() ? Texts.t("steering.missing.in-group", Format.sentence(Format.list(names))) : Texts.t("steering.missing.many", Format.sentence(Format.word(names.size())));
    }

    /** Whether so few are missing that each is told of at the top. */
    public boolean few() {
        return gaps().size() <= 2;
    }

    /** "Längst har Arbetsförmedlingen saknats, i 314 dagar." */
    public String longest() {
        var gap = gaps().stream().max(Comparator.comparing(one -> one.daysBy(today))).orElseThrow();
        return Texts.t("steering.missing.longest", Format.sentence(Format.list(gaps().stream().map(one -> SteeringShell.within(one.party())).toList())), SteeringShell.within(gap.party()), gap.daysBy(today));
    }

    /** "Platsen har varit tom sedan 4 mars 2025, i 314 dagar. Fyra möten har hållits utan dem." */
    public String tells(Gap gap) {
        return (gaps().size() > 1 ? name(gap.party()) + ": " : "") + tells(gap, group, members, held, today);
    }

    static String tells(Gap gap, SteeringGroup group, List<Member> members, List<HeldMeeting> held, LocalDate today) {
        long days = gap.daysBy(today);
        var since = days == 0
                ? Texts.t("steering.gap.today")
                : gap.from().equals(group.from()) ? Texts.tn("steering.gap.since-start", days, gap.from()) : Texts.tn("steering.gap.since", days, gap.from());
        int without = PartyAttendance.without(gap, members, held).size();
        var meetings = without == 0 ? "" : " " + Texts.tn("steering.gap.meetings", without, Format.sentence(Format.word(without)));
        return since + meetings + (gap.until() == null ? "" : " " + Texts.t("steering.gap.filled-on", gap.until().plusDays(1)));
    }

    /** The parties that must be there, in the order of the regulation; of an area group those that are there. */
    public List<Party> parties() {
        return Party.requiredOn(today).stream().filter(party -> group.parent() == null || !present(party).isEmpty()).toList();
    }

    /** Others who sit in it: organisations, the operation, and more. */
    public List<Party> others() {
        return Stream.of(Party.values()).filter(party -> !parties().contains(party) && !present(party).isEmpty()).toList();
    }

    /** Those of the party who sit today or come: first the ordinary members, each with the deputies after. */
    public List<Member> present(Party party) {
        var there = members.stream().filter(member -> member.party() == party && (member.until() == null || !member.until().isBefore(today))).toList();
        var ordinary = there.stream().filter(member -> !member.isDeputy()).sorted(Comparator.comparing((Member member) -> member.duty().ordinal()).thenComparing(Member::name)).toList();
        return Stream.concat(
                        ordinary.stream().flatMap(member -> Stream.concat(Stream.of(member), there.stream().filter(deputy -> member.id().equals(deputy.deputyOf())))),
                        there.stream().filter(deputy -> deputy.isDeputy() && ordinary.stream().noneMatch(member -> member.id().equals(deputy.deputyOf()))))
                .toList();
    }

    public boolean isEmpty(Party party) {
        return Gaps.of(party, group, members, today).isPresent();
    }

    public String emptySeat(Party party) {
        return Gaps.of(party, group, members, today).map(gap -> gap.daysBy(today)).map(days -> days == 0 ? Texts.t("steering.seat.empty") : Texts.tn("steering.seat.empty.days", days)).orElse("");
    }

    /** "Ingen utsedd", or that there are deputies alone. */
    public String nobody(Party party) {
        return present(party).stream().anyMatch(member -> member.isDeputy() && member.sitsOn(today)) ? Texts.t("steering.seat.deputies-only") : Texts.t("steering.seat.nobody");
    }

    public String who(Member member) {
        var duty = member.duty() == Duty.MEMBER ? "" : ", " + member.duty().code();
        return member.isDeputy() ? Texts.t("steering.member.deputy", member.name()) : member.name() + duty;
    }

    /** What is to be said of the term; empty when there is nothing to say. */
    public String term(Member member) {
        if (member.from().isAfter(today)) {
            return Texts.t("steering.member.begins", SwedishDates.relative(member.from(), today));
        }
        return member.until() == null ? "" : Texts.t("steering.member.ends", SwedishDates.relative(member.until(), today));
    }

    public Status termStatus(Member member) {
        return member.from().isAfter(today) ? Status.TODO : endsSoon(member, today) ? Status.NEED : Status.DONE;
    }

    static boolean endsSoon(Member member, LocalDate today) {
        return member.sitsOn(today) && member.until() != null && !member.until().isAfter(today.plusDays(TERM_ENDS_SOON));
    }

    /** Those who have left, the latest first. */
    public List<Member> earlier() {
        return members.stream().filter(member -> member.until() != null && member.until().isBefore(today)).sorted(Comparator.comparing(Member::until).reversed()).toList();
    }

    public String sat(Member member) {
        return member.until() == null ? since(member.from()) : Texts.t("steering.from-until", member.from(), member.until());
    }

    private String since(LocalDate from) {
        return Texts.t(from.isAfter(today) ? "steering.begins" : "steering.since", from);
    }

    public boolean mayGiveSignIn(Member member) {
        return manager() && member.sitsOn(today);
    }

    // ── Offers ─────────────────────────────────────────────────────────────

    public List<Offer> latestOffers() {
        return Offer.latest(offers);
    }

    /** No organisation has been offered a place, and none sits here: the regulation says that they shall be. */
    public boolean noneOffered() {
        return group.parent() == null && offers.isEmpty() && present(Party.USER_ORGANISATION).isEmpty();
    }

    public Status status(Offer offer) {
        return offer.isToAskAgain(today) ? Status.NEED : offer.answer() == null ? Status.HALF : offer.answer() == OfferAnswer.YES ? Status.DONE : Status.OFF;
    }

    public String state(Offer offer) {
        return offer.answer() == null
                ? Texts.t("steering.offer.waits", SwedishDates.relative(offer.offeredOn(), today))
                : Texts.t(offer.answer() == OfferAnswer.YES ? "steering.offer.said-yes" : "steering.offer.said-no", SwedishDates.relative(java.util.Objects.requireNonNull(offer.answeredOn()), today));
    }

    public String askAgainHref(Offer offer) {
        return path() + "/offers/new?organisation=" + URLEncoder.encode(offer.organisation(), StandardCharsets.UTF_8);
    }

    public String inviteHref(Party party) {
        return SteeringShell.inviteHref(group.id(), party);
    }

    /** "Bjud in" the first time. */
    public String inviteText(Party party) {
        return Texts.t(invited(party).isEmpty() ? "steering.member.invite.do" : "steering.member.invite.again");
    }

    /** "Inbjudan skickades 12 januari."; empty while none was, since the place became empty. */
    public String invited(Party party) {
        var gap = Gaps.of(party, group, members, today);
        return invitations.stream()
                .filter(one -> one.party() == party && gap.filter(empty -> !one.sentOn().isBefore(empty.from())).isPresent())
                .findFirst()
                .map(one -> Texts.t("steering.member.invited", SwedishDates.relative(one.sentOn(), today)))
                .orElse("");
    }

    /** Whether an organisation has said yes, and nobody sits for it yet. */
    public boolean isToBeWrittenIn(Offer offer) {
        return offer.answer() == OfferAnswer.YES && present(Party.USER_ORGANISATION).stream().noneMatch(member -> member.organisation().equalsIgnoreCase(offer.organisation()));
    }

    public String writeInHref(Offer offer) {
        return SteeringShell.inviteHref(group.id(), Party.USER_ORGANISATION) + "&organisation=" + URLEncoder.encode(offer.organisation(), StandardCharsets.UTF_8);
    }

    public String askAgain(Offer offer) {
        return offer.askAgainOn() == null || offer.answer() == OfferAnswer.YES ? "" : Texts.t("steering.offer.ask-again.on", SwedishDates.relative(offer.askAgainOn(), today));
    }

    // ── Attendance ─────────────────────────────────────────────────────────

    public AttendanceTable attendance() {
        return AttendanceTable.of(PartyAttendance.of(group, members, held));
    }

    public int notNoted() {
        return (int) held.stream().filter(meeting -> !meeting.isNoted()).count();
    }

    // ── Meetings and guidelines ────────────────────────────────────────────

    public List<MeetingTime> next() {
        return coming.stream().limit(MEETINGS_SHOWN).toList();
    }

    public String when(MeetingTime meeting) {
        return Texts.t("steering.meeting.when", Format.sentence(SwedishDates.weekday(meeting.day())), SwedishDates.time(meeting.starts()), SwedishDates.time(meeting.ends()));
    }

    /** What is in force today of each kind; "ingen" where nothing is. */
    public String inForce(GuidelineKind kind) {
        return guidelines.stream()
                .filter(version -> version.kind() == kind && version.holdsOn(today))
                .findFirst()
                .map(version -> Texts.t("steering.guideline.since", version.number(), version.from()))
                .orElseGet(() -> Texts.t("steering.guideline.none"));
    }
}
