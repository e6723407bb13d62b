package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.LifeArea;
import se.egenmakt.shared.Term;

/**
 * A system deficiency: a fault that recurs and is not explained by single events, with the bodies that are responsible, each on its own way.
 *
 * @param rightWords   the law or rule in words, for {@link Right#OTHER}
 * @param municipality code of the one municipality it is in; null for the whole operation
 * @param secondReader who read it before anybody outside; empty while nobody has
 * @param recursOf     a deficiency that was mended, and came back as this
 * @param operation    whose it is
 */
@Term("systembrist")
public record Deficiency(
        UUID id,
        int year,
        int serial,
        String title,
        String what,
        LifeArea area,
        FaultKind fault,
        Right right,
        String rightWords,
        @Nullable String municipality,
        LocalDate notedOn,
        @Nullable UUID writtenBy,
        String secondReader,
        @Nullable LocalDate secondReadOn,
        @Nullable LocalDate publishedOn,
        @Nullable UUID recursOf,
        UUID operation,
        int version,
        List<AtBody> bodies) {
    public Deficiency {
        bodies = List.copyOf(bodies);
    }

    /**
     * The way at one body.
     *
     * @param steppedOn the day the last step was recorded, while it may be taken back; null when it stays
     */
    public record AtBody(UUID id, Body body, String unit, Referral referral, @Nullable LocalDate steppedOn) {
        static AtBody noted(UUID id, Body body, String unit, LocalDate day, String who) {
            return new AtBody(id, body, unit, Referral.noted(day, who), null);
        }

        /** Whether the last step may be taken back: a slip of the hand, seen the day it was recorded. */
        public boolean mayTakeBack(LocalDate today) {
            return today.equals(steppedOn) && referral.mayTakeBack();
        }
    }

    /** The way at this body; empty when it is none of its bodies. */
    public Optional<AtBody> at(UUID body) {
        return bodies.stream().filter(one -> one.id().equals(body)).findFirst();
    }

    /** For example {@code 2026-07}. */
    public String reference() {
        return reference(year, serial);
    }

    static String reference(int year, int serial) {
        return String.format(Locale.ROOT, "%d-%02d", year, serial);
    }

    public Level level() {
        return fault.level();
    }

    /** Whether anything is still to come at any body. */
    public boolean isOpen() {
        return bodies.stream().anyMatch(at -> at.referral().state().isOpen());
    }

    /**
     * Whether this may be the same fault: at one of its bodies, in the same part of life, of no other kind (rule E2, recurrence).
     *
     * @param place name of the one municipality that it is in; empty for the whole operation
     */
    boolean isLike(Observation seen, String place) {
        return bodies.stream().anyMatch(at -> seen.isLike(at.body(), place, area, fault));
    }

    /** Whether the same fault was seen at a body after the month in which it was mended there: of that month nobody can say which came first. */
    boolean isSeenAgainBy(Observation seen, String place) {
        return (seen.state() == ObservationState.NOTED || id.equals(seen.deficiency()))
                && bodies.stream().anyMatch(at -> seen.isLike(at.body(), place, area, fault) && at.referral().mendedOn().filter(day -> seen.month().isAfter(day)).isPresent());
    }

    Deficiency with(List<AtBody> found) {
        return new Deficiency(
                id, year, serial, title, what, area, fault, right, rightWords, municipality, notedOn, writtenBy, secondReader, secondReadOn, publishedOn, recursOf, operation, version, found);
    }
}
