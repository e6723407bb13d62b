package se.egenmakt.steering.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.shared.LegalBasis;
import se.egenmakt.steering.AgendaItem;
import se.egenmakt.steering.Attendance;
import se.egenmakt.steering.ItemKind;
import se.egenmakt.steering.Meeting;
import se.egenmakt.steering.MeetingFacts;
import se.egenmakt.steering.MeetingState;
import se.egenmakt.steering.MeetingWords;
import se.egenmakt.steering.Member;
import se.egenmakt.steering.MinutesState;
import se.egenmakt.steering.Offer;
import se.egenmakt.steering.OfferAnswer;
import se.egenmakt.steering.Party;
import se.egenmakt.steering.Seat;
import se.egenmakt.web.Form;
import se.egenmakt.web.Format;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Status;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * @param seen    the deficiencies that the reader may open
 * @param onPaper the members whom the call does not reach, and for whom the operation notes the answer; of a meeting that is called
 */
public record MeetingPage(MeetingFacts facts, Acting acting, LocalDate today, Set<UUID> seen, List<Member> onPaper, Form form) {
    public Shell shell() {
        return MeetingShell.of(words().title(), form);
    }

    public MeetingWords words() {
        return new MeetingWords(facts);
    }

    public Meeting meeting() {
        return facts.meeting();
    }

    public String path() {
        return "/meetings/" + meeting().id();
    }

    public boolean staff() {
        return !acting.is(Role.STEERING_MEMBER);
    }

    public boolean changeable() {
        return staff() && meeting().takesItems();
    }

    public boolean takesItems() {
        return meeting().isComing() || changeable();
    }

    public boolean cancelled() {
        return meeting().state() == MeetingState.CANCELLED;
    }

    public boolean planned() {
        return meeting().state() == MeetingState.PLANNED;
    }

    public boolean called() {
        return meeting().state() == MeetingState.CALLED;
    }

    /** Where it stands, in a sentence. */
    public String step() {
        return planned()
                ? Texts.t("meeting.steps.planned")
                : called() ? Texts.t("meeting.steps.called", Objects.requireNonNull(meeting().calledOn())) : Texts.t(meeting().isWrittenInAfterwards() ? "meeting.steps.written-in" : "meeting.steps.held");
    }

    public boolean takesNotes() {
        return staff() && meeting().takesNotesOn(today);
    }

    /** On the day itself notes stand first: whoever writes them holds a phone. */
    public boolean notesFirst() {
        return takesNotes() && today.equals(meeting().day());
    }

    /** Called, and the day has come. */
    public boolean canBeHeld() {
        return staff() && called() && !today.isBefore(meeting().day());
    }

    /** Whether the reader is to say if they come. */
    public boolean asksForAnswer() {
        return !staff() && called() && !meeting().day().isBefore(today) && facts.memberOf(acting.account()).isPresent();
    }

    /** What the reader has answered; null while nothing. */
    public @Nullable Boolean answered() {
        return facts.memberOf(acting.account()).flatMap(member -> facts.attendanceOf(member.id())).map(Attendance::comes).orElse(null);
    }

    public boolean minutesBegun() {
        return meeting().isHeld() || (staff() && takesNotes());
    }

    public boolean minutesWaitForMe() {
        return meeting().minutes() == MinutesState.TO_APPROVE
                && facts.memberOf(acting.account()).flatMap(member -> facts.attendanceOf(member.id())).filter(one -> one.wasThere() && one.approvedOn() == null).isPresent();
    }

    // ── What is missing ────────────────────────────────────────────────────

    /** Required places that nobody has, of a meeting to come. */
    public List<Seat> missing() {
        return meeting().isComing() ? facts.seats().stream().filter(Seat::isEmpty).toList() : List.of();
    }

    public String missingHeading() {
        var missing = missing();
        return missing.size() == 1
                ? Texts.t("meeting.missing.one", MeetingWords.party(missing.getFirst().party()))
                : Texts.t("meeting.missing.several", Format.sentence(Format.word(missing.size())));
    }

    /** "Platsen har varit tom sedan 4 mars 2025, i 314 dagar. Fyra möten har hållits utan dem."; with the party first when there are several. */
    public String missing(Seat seat) {
        var gap = seat.empty().orElseThrow();
        if (gap.from().isAfter(today)) {
            return Texts.t("meeting.missing.will", MeetingWords.party(seat.party()), gap.from());
        }
        int held = facts.heldSince(gap.from());
        var empty = missing().size() == 1
                ? Texts.t("meeting.missing.since", SwedishDates.full(gap.from()), Format.number(gap.daysBy(today)))
                : Texts.t("meeting.missing.since-line", MeetingWords.party(seat.party()), SwedishDates.full(gap.from()), Format.number(gap.daysBy(today)));
        return held == 0 ? empty : empty + " " + Texts.tn("meeting.missing.held", held, Format.sentence(Format.word(held)));
    }

    /** Where the letter to a party that is missing stands. */
    public String inviteHref(Seat seat) {
        return SteeringShell.inviteHref(facts.group().id(), seat.party());
    }

    public String invite(Seat seat) {
        return Texts.t("steering.member.invite", SteeringShell.within(seat.party()));
    }

    /** The call to send to those whom no mail reaches: day, time and place, and nothing of what is to be dealt with. */
    public String letter() {
        var meeting = meeting();
        var when = Texts.t("meeting.when", SwedishDates.weekday(meeting.day()) + " " + meeting.day().getYear(), SwedishDates.time(meeting.starts()), SwedishDates.time(meeting.ends()));
        var place = meeting.place().isEmpty() ? Texts.t("meeting.letter.no-place") : meeting.place();
        return Texts.t("meeting.letter", facts.group().name(), when, place, acting.actor(), acting.operationName());
    }

    public String missingBasis() {
        return Texts.t("meeting.missing.basis", LegalBasis.STEERING_GROUP.reference());
    }

    // ── The agenda ─────────────────────────────────────────────────────────

    public @Nullable String href(AgendaItem item) {
        var subject = item.subject();
        return item.kind() == ItemKind.DEFICIENCY && subject != null && seen.contains(subject) ? "/deficiencies/" + subject : null;
    }

    /** A deficiency that nobody else has read, and where somebody of the operation reads it. */
    public record ToRead(String text, String href) {}

    /** Those that an item tells the number of; for the operation's people, while the agenda lives. */
    public List<ToRead> toRead(AgendaItem item) {
        return item.kind() != ItemKind.UNREAD || !staff()
                ? List.of()
                : facts.unread().stream().map(one -> new ToRead(Texts.t("meeting.item.unread.read-it", one.reference()), "/deficiencies/" + one.deficiency() + "/publish")).toList();
    }

    public boolean canBeTakenAway(AgendaItem item) {
        return item.kind() != ItemKind.OPENING && item.kind() != ItemKind.DECISIONS && item.kind() != ItemKind.MISSING;
    }

    public String addedBy(AgendaItem item) {
        return item.byHand() && !item.addedBy().isEmpty() ? Texts.t("meeting.item.added-by", item.addedBy()) : "";
    }

    /** Where a link to the quarter's figures leads; null for every other item. */
    public @Nullable String anchor(AgendaItem item) {
        return item.kind() == ItemKind.FIGURES ? MeetingListPage.FIGURES : null;
    }

    public boolean hasNext() {
        return facts.next().isPresent();
    }

    /** Whether it may wait for the next meeting, and there is one. */
    public boolean canGoOn(AgendaItem item) {
        return item.kind().canWait() && hasNext();
    }

    /** "Punkterna tar två timmar och en kvart för mycket"; empty when they fit. */
    public String tooLong() {
        return facts.minutesOver() == 0 ? "" : Texts.t("meeting.agenda.too-long", MeetingWords.length(facts.minutesOver()));
    }

    // ── Who is in the group ────────────────────────────────────────────────

    /** Places that are required, and others that somebody has; organisations stand by themselves. */
    public List<Seat> seats() {
        return facts.seats().stream().filter(seat -> seat.party() != Party.USER_ORGANISATION).toList();
    }

    public List<Member> organisations() {
        return facts.seats().stream().filter(seat -> seat.party() == Party.USER_ORGANISATION).flatMap(seat -> seat.members().stream()).toList();
    }

    /** Offers to organisations that nobody sits for. */
    public List<Offer> offers() {
        return facts.offers().stream().filter(offer -> organisations().stream().noneMatch(member -> member.organisation().equalsIgnoreCase(offer.organisation()))).toList();
    }

    public String offered(Offer offer) {
        if (offer.answeredOn() == null) {
            return Texts.t("meeting.offer.asked", offer.offeredOn());
        }
        var answer = Texts.t(offer.answer() == OfferAnswer.NO ? "meeting.offer.no" : "meeting.offer.yes", offer.answeredOn());
        return offer.askAgainOn() == null ? answer : answer + " " + Texts.t("meeting.offer.again", SwedishDates.month(offer.askAgainOn()));
    }

    /** "Kommer", "Inte svarat", "Var med". */
    public Optional<String> answer(Member member) {
        var one = facts.attendanceOf(member.id());
        if (meeting().isHeld() || one.map(Attendance::attended).isPresent()) {
            return one.map(Attendance::attended).map(there -> Texts.t(there ? "meeting.attendance.there" : "meeting.attendance.absent"));
        }
        return called()
                ? Optional.of(Texts.t(one.map(Attendance::comes).map(comes -> comes ? "meeting.comes" : "meeting.comes-not").orElse("meeting.comes-unknown")))
                : Optional.empty();
    }

    public Status status(Member member) {
        var one = facts.attendanceOf(member.id());
        var there = one.map(Attendance::attended).or(() -> one.map(Attendance::comes));
        return there.map(yes -> yes ? Status.DONE : Status.OFF).orElse(Status.TODO);
    }

    public String empty(Seat seat) {
        var gap = seat.empty().orElseThrow();
        return gap.from().isAfter(today)
                ? Texts.t("meeting.seat.empty-from", SwedishDates.day(gap.from()))
                : Texts.t("meeting.seat.empty", Format.number(gap.daysBy(meeting().isComing() ? today : meeting().day())));
    }
}
