package se.egenmakt.commission;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.InForce;
import se.egenmakt.shared.LegalBasis;
import se.egenmakt.shared.Wording;

/**
 * Whether a commission is inactive on a day, and why (rule B5). "Pågår inte ärendet aktivt med återkommande kontakter så ska det avslutas (ingen
 * kontakt har skett senaste halvåret). Dock kan den enskilde vara aktiv om man avvaktar ett beslut eller motsvarande inför fortsatt arbete."
 *
 * <p>Inactive on day D is a commission that is open at the end of D, whose last contact on or before D (or whose opening, if there was none) lies before
 * D minus six calendar months, and for which no decision is awaited on D. A contact exactly six months before is enough. Months are those of
 * {@code java.time}: six months before 31 August is the last of February. The program proposes; a person decides.
 */
public sealed interface Inactivity {
    /** How long a commission may be quiet. */
    List<InForce<Period>> QUIET_AT_MOST = List.of(InForce.always(Period.ofMonths(6), LegalBasis.INACTIVE_CASES));

    /** Not open at the end of the day: opened later, or closed that day or before. */
    record NotOpen(LocalDate day) implements Inactivity {}

    /**
     * Active: there was a contact, or the opening, within the half year.
     *
     * @param limit the earliest day that is recent enough
     */
    record Recent(LocalDate day, LastContact last, LocalDate limit) implements Inactivity {}

    /** Active though quiet: a decision is awaited on the day. */
    record Awaiting(LocalDate day, LastContact last, LocalDate limit, AwaitedDecision awaited) implements Inactivity {}

    /** Inactive: quiet for more than half a year, and nothing awaited. */
    record Quiet(LocalDate day, LastContact last, LocalDate limit) implements Inactivity {}

    /**
     * From when the half year is reckoned.
     *
     * @param opening true when there was no contact, so that the opening stands in its place
     */
    record LastContact(LocalDate day, boolean opening) {}

    /** True for a commission that the letter says shall be closed. */
    default boolean inactive() {
        return this instanceof Quiet;
    }

    /** Open and not inactive: what the caseload counts (rule B7). */
    default boolean active() {
        return this instanceof Recent || this instanceof Awaiting;
    }

    /** Why, for the screen. */
    default Wording why() {
        return switch (this) {
            case NotOpen(var day) -> Wording.of("inactivity.not-open", day);
            case Recent(var day, var last, var limit) ->
                Wording.of(
                        last.opening() ? "inactivity.recent-opening" : "inactivity.recent-contact",
                        last.day(),
                        limit,
                        day);
            case Awaiting(var day, var last, var limit, var awaited) ->
                Wording.of("inactivity.awaiting", awaited.from(), last.day(), limit, day);
            case Quiet(var day, var last, var limit) ->
                Wording.of(
                        last.opening() ? "inactivity.quiet-since-opening" : "inactivity.quiet", last.day(), limit, day);
        };
    }

    /**
     * The rule itself.
     *
     * @param day      the day D asked about
     * @param openedOn first day of the commission
     * @param closedOn day of closing, or null; a commission closed on D is not open at the end of D
     * @param contacts the commission's contacts, attempts and later ones too, in any order
     * @param awaited  the commission's awaited decisions, in any order
     */
    static Inactivity on(
            LocalDate day,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            Collection<ContactDay> contacts,
            Collection<AwaitedDecision> awaited) {
        if (openedOn.isAfter(day) || (closedOn != null && !closedOn.isAfter(day))) {
            return new NotOpen(day);
        }
        var limit = day.minus(InForce.on(day, QUIET_AT_MOST).value());
        var last = lastContact(day, contacts)
                .map(contact -> new LastContact(contact, false))
                .orElse(new LastContact(openedOn, true));
        if (!last.day().isBefore(limit)) {
            return new Recent(day, last, limit);
        }
        return awaited.stream()
                .filter(decision -> decision.covers(day))
                .min(Comparator.comparing(AwaitedDecision::from))
                .<Inactivity>map(decision -> new Awaiting(day, last, limit, decision))
                .orElse(new Quiet(day, last, limit));
    }

    private static Optional<LocalDate> lastContact(LocalDate day, Collection<ContactDay> contacts) {
        return contacts.stream()
                .filter(ContactDay::reached)
                .map(ContactDay::day)
                .filter(contact -> !contact.isAfter(day))
                .max(Comparator.naturalOrder());
    }
}
