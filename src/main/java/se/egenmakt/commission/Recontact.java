package se.egenmakt.commission;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.InForce;
import se.egenmakt.shared.LegalBasis;
import se.egenmakt.shared.Wording;

/**
 * Whether a client who comes back is counted once or anew (rule B6): "En person som är avslutad men som återkommer med liknade kontaktorsak inom ett
 * kvartal räknas ej mer än en gång."
 *
 * <p>Counted once when the later commission opens no later than the earlier one's closing plus three calendar months, that day included, and the two share
 * at least one main reason. That a quarter is three rolling months, and that a similar reason is a shared main one, is ours. Months are those of
 * {@code java.time}: a closing on 30 November allows a return until the last of February, and so do closings on the 28th to 30th.
 */
public sealed interface Recontact {
    /** How long after a closing a return can be the same counted period; by the day of closing. */
    List<InForce<Period>> QUARTER = List.of(InForce.always(Period.ofMonths(3), LegalBasis.RECONTACT_WITHIN_A_QUARTER));

    /** Closing of the earlier commission. */
    LocalDate closed();

    /** Opening of the later commission. */
    LocalDate opened();

    /** Last day on which a return could have been the same counted period. */
    LocalDate lastDay();

    /** The same counted period. @param sharedReasons main reasons of both, at least one, in code-list order */
    record SamePeriod(LocalDate closed, LocalDate opened, LocalDate lastDay, List<ContactReason> sharedReasons)
            implements Recontact {}

    /** Counted apart: the client came back after the last day, whatever the reasons. */
    record TooLate(LocalDate closed, LocalDate opened, LocalDate lastDay) implements Recontact {}

    /** Counted apart: in time, but for other main reasons. */
    record OtherReasons(
            LocalDate closed,
            LocalDate opened,
            LocalDate lastDay,
            List<ContactReason> earlierReasons,
            List<ContactReason> laterReasons)
            implements Recontact {}

    /** Why it counts as the same period, or apart. */
    default Wording why() {
        return switch (this) {
            case SamePeriod same ->
                Wording.of("recontact.same", same.closed, same.opened, same.lastDay, same.sharedReasons);
            case TooLate late -> Wording.of("recontact.too-late", late.closed, late.opened, late.lastDay);
            case OtherReasons other ->
                Wording.of(
                        "recontact.other-reasons",
                        other.closed,
                        other.opened,
                        other.lastDay,
                        other.earlierReasons,
                        other.laterReasons);
        };
    }

    /**
     * Compares two successive commissions of one client, of which the first is closed and the second opens on that day or later.
     *
     * @throws IllegalArgumentException when they are of two clients, or overlap: commissions of one client never do
     */
    static Recontact compare(CommissionFacts previous, CommissionFacts next) {
        var closed = previous.closedOn();
        if (!previous.client().equals(next.client()) || closed == null) {
            throw new IllegalArgumentException(
                    "Not successive commissions of one client: " + previous.commission() + ", " + next.commission());
        }
        return compare(closed, previous.mainReasons(), next.openedOn(), next.mainReasons());
    }

    /** The same for a commission that is about to be opened, from its opening day and main reasons. */
    static Recontact compare(
            LocalDate closed,
            Collection<ContactReason> earlierReasons,
            LocalDate opened,
            Collection<ContactReason> laterReasons) {
        if (opened.isBefore(closed)) {
            throw new IllegalArgumentException("Opened " + opened + ", before the closing " + closed);
        }
        var lastDay = closed.plus(InForce.on(closed, QUARTER).value());
        if (opened.isAfter(lastDay)) {
            return new TooLate(closed, opened, lastDay);
        }
        var shared = inListOrder(
                earlierReasons.stream().filter(laterReasons::contains).toList());
        return shared.isEmpty()
                ? new OtherReasons(closed, opened, lastDay, inListOrder(earlierReasons), inListOrder(laterReasons))
                : new SamePeriod(closed, opened, lastDay, shared);
    }

    private static List<ContactReason> inListOrder(Collection<ContactReason> reasons) {
        return reasons.stream().distinct().sorted().toList();
    }
}
