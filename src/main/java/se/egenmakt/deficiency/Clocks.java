package se.egenmakt.deficiency;

import java.util.List;
import se.egenmakt.shared.InForce;
import se.egenmakt.shared.LegalBasis;

/**
 * How long each stage may take before it is shown as late. Ours; the sources name no times, but steering groups meet about every third month.
 *
 * @param raise   days from noted until a steering group has taken it up
 * @param act     days from a decision or an answer until the next step
 * @param answer  days that a body is given to answer, when nothing else is agreed
 * @param better  days from "mended" until the ombud are asked whether it is better
 * @param rest    days that something rests before it is looked at again, at most
 */
public record Clocks(int raise, int act, int answer, int better, int rest) {
    private static final List<InForce<Clocks>> IN_FORCE = List.of(InForce.always(new Clocks(90, 30, 31, 90, 365), LegalBasis.DEFICIENCY_CLOCKS));

    /** Those in force on this day. */
    public static Clocks on(java.time.LocalDate day) {
        return InForce.on(day, IN_FORCE).value();
    }
}
