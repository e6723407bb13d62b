package se.egenmakt.report;

import se.egenmakt.commission.Recontact;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.commission.CommissionFacts;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.Term;

/**
 * One or more successive commissions of one client that the yearly report counts as one (rule B6). It runs from the first opening to the last closing, the
 * gaps between included: on a day between two joined commissions the client is still counted.
 *
 * @param commissions at least one, of one client, in the order they were opened
 * @param joints      why each commission but the first joins the one before it; one fewer than the commissions
 */
@Term("räknad period")
public record CountedPeriod(List<CommissionFacts> commissions, List<Recontact.SamePeriod> joints) {
    /** By client number (code point order), then the day it began; total over the periods of one operation. */
    public static final Comparator<CountedPeriod> BY_CLIENT_NUMBER = Comparator.comparing(
                    (CountedPeriod period) -> period.last().clientNumber(), ClientNumbers.BY_CODE_POINT)
            .thenComparing(CountedPeriod::began)
            .thenComparing(period -> period.first().commission());

    /**
     * By client, then opening. Two commissions of one client never open on one day (F17), so the rest decides nothing in sound data; it is there so that
     * the order is total, and the outcome the same, whatever is fed in: closed before open, then by closing, then by id.
     */
    private static final Comparator<CommissionFacts> SUCCESSION = Comparator.comparing(CommissionFacts::client)
            .thenComparing(CommissionFacts::openedOn)
            .thenComparing(CommissionFacts::closedOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(CommissionFacts::commission);

    public CountedPeriod {
        commissions = List.copyOf(commissions);
        joints = List.copyOf(joints);
        if (joints.size() != commissions.size() - 1) {
            throw new IllegalArgumentException(commissions.size() + " commissions with " + joints.size() + " joints");
        }
    }

    /**
     * Every commission in exactly one counted period. Each commission is compared with the one before it, by {@link Recontact}: so the joining chains, and a
     * commission that is not joined begins a period of its own, also in the same year. One pass after sorting by client and opening.
     *
     * @param commissions all commissions of one operation, of any year, in any order; those of one client do not overlap
     * @return by client, then by the day they began
     */
    public static List<CountedPeriod> join(Collection<CommissionFacts> commissions) {
        var periods = new ArrayList<CountedPeriod>();
        var chain = new ArrayList<CommissionFacts>();
        var joints = new ArrayList<Recontact.SamePeriod>();
        for (var commission : commissions.stream().sorted(SUCCESSION).toList()) {
            if (!chain.isEmpty()) {
                var previous = chain.getLast();
                if (previous.client().equals(commission.client())
                        && Recontact.compare(previous, commission) instanceof Recontact.SamePeriod same) {
                    joints.add(same);
                } else {
                    periods.add(new CountedPeriod(chain, joints));
                    chain.clear();
                    joints.clear();
                }
            }
            chain.add(commission);
        }
        if (!chain.isEmpty()) {
            periods.add(new CountedPeriod(chain, joints));
        }
        return List.copyOf(periods);
    }

    /** The commission it begins with. */
    public CommissionFacts first() {
        return commissions.getFirst();
    }

    /** The commission it ends with, or that is open: its sex, birth year, municipality and children are those of the period (rule C1). */
    public CommissionFacts last() {
        return commissions.getLast();
    }

    /** Day of the first opening. */
    public LocalDate began() {
        return first().openedOn();
    }

    /** Day of the last closing, or null while the last commission is open. */
    public @Nullable LocalDate ended() {
        return last().closedOn();
    }

    /** The client's random id. */
    public UUID client() {
        return last().client();
    }

    /** Every main reason of any of its commissions, once, in code-list order (rule C9). */
    public Set<ContactReason> mainReasons() {
        var reasons = EnumSet.noneOf(ContactReason.class);
        commissions.forEach(commission -> reasons.addAll(commission.mainReasons()));
        return Collections.unmodifiableSet(reasons);
    }

    /** Whether it is counted at the end of this day: begun on or before it, and not ended on or before it (rule C1). */
    public boolean runsAtEndOf(LocalDate day) {
        var ended = ended();
        return !began().isAfter(day) && (ended == null || ended.isAfter(day));
    }

    /** New in the year. */
    public boolean beganIn(Year year) {
        return began().getYear() == year.getValue();
    }

    /** Closed in the year. */
    public boolean endedIn(Year year) {
        var ended = ended();
        return ended != null && ended.getYear() == year.getValue();
    }

    /** Whether any of its days, the first and the last included, lies in the year: it was a client at the start, or is new. */
    public boolean touches(Year year) {
        var ended = ended();
        return began().getYear() <= year.getValue() && (ended == null || ended.getYear() >= year.getValue());
    }

    /**
     * The latest of its commissions that was open on at least one day of the year, its opening and closing days included (rule C7); null when none was, as when
     * the year saw only a gap, or nothing.
     */
    public @Nullable CommissionFacts lastOpenIn(Year year) {
        return commissions.reversed().stream()
                .filter(commission -> open(commission, year))
                .findFirst()
                .orElse(null);
    }

    private static boolean open(CommissionFacts commission, Year year) {
        var closed = commission.closedOn();
        return commission.openedOn().getYear() <= year.getValue()
                && (closed == null || closed.getYear() >= year.getValue());
    }
}
