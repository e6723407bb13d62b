package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.LifeArea;

/** The deficiencies that somebody may see, counted for pictures. It counts deficiencies and bodies, never persons. */
public record DeficiencyFigures(List<Seen> deficiencies) {
    /** @param recurs whether it is something mended that came back */
    public record Seen(UUID id, LocalDate notedOn, LifeArea lifeArea, boolean recurs, List<At> bodies) {
        /** Whether it is something mended that came back, or was opened again after a body had called it mended. */
        boolean cameBack() {
            return recurs || bodies.stream().anyMatch(at -> at.way().cameBackOn().isPresent());
        }
    }

    /** Its way at one body. */
    public record At(BodyKind body, Referral way) {}

    /** What became of it at a body, as coarse as a picture wants it. */
    public enum Fate {
        MENDED,
        SAID,
        PARTLY,
        NOT,
        WAITING,
        RESTING;

        static Fate of(ReferralState state) {
            return switch (state) {
                case BETTER -> MENDED;
                case SAID_TO_BE_MENDED -> SAID;
                case PARTLY -> PARTLY;
                case FAILED, DECLINED -> NOT;
                case RESTING -> RESTING;
                case NOTED, RAISED_IN_GROUP, HANDED, UNANSWERED, AGREED, PROMISED_BY_A_DATE, OPEN_AGAIN, WITH_COUNTY_OR_NATION, BACK_FROM_ABOVE -> WAITING;
            };
        }
    }

    /** How many there are at a body about a life area. */
    public record Cell(BodyKind body, LifeArea area, long number) {}

    public DeficiencyFigures {
        deficiencies = List.copyOf(deficiencies);
    }

    /** Those noted that year; all of them for null. */
    public DeficiencyFigures of(@Nullable Integer year) {
        return year == null ? this : new DeficiencyFigures(deficiencies.stream().filter(one -> one.notedOn().getYear() == year).toList());
    }

    /** The years in which one was noted, the latest first. */
    public List<Integer> years() {
        return deficiencies.stream().map(one -> one.notedOn().getYear()).distinct().sorted((a, b) -> Integer.compare(b, a)).toList();
    }

    /** The bodies that are responsible for any, in the order of the list. */
    public List<BodyKind> bodies() {
        return Arrays.stream(BodyKind.values()).filter(kind -> at(kind) > 0).toList();
    }

    /** The life areas that any is about, in the order of the list. */
    public List<LifeArea> areas() {
        return Arrays.stream(LifeArea.values()).filter(area -> about(area) > 0).toList();
    }

    public long at(BodyKind kind, LifeArea area) {
        return deficiencies.stream().filter(one -> one.lifeArea() == area && one.bodies().stream().anyMatch(at -> at.body() == kind)).count();
    }

    /** In fourths of the most that one body has in one life area, rounded up: 0 when there is none. */
    public long heat(BodyKind kind, LifeArea area) {
        return most().stream().findFirst().map(most -> Math.ceilDiv(4 * at(kind, area), most.number())).orElse(0L);
    }

    public long at(BodyKind kind) {
        return deficiencies.stream().filter(one -> one.bodies().stream().anyMatch(at -> at.body() == kind)).count();
    }

    public long about(LifeArea area) {
        return deficiencies.stream().filter(one -> one.lifeArea() == area).count();
    }

    /** Where there are most: one cell, or several that have as many. */
    public List<Cell> most() {
        var cells = bodies().stream().flatMap(kind -> areas().stream().map(area -> new Cell(kind, area, at(kind, area)))).filter(cell -> cell.number() > 0).toList();
        long most = cells.stream().mapToLong(Cell::number).max().orElse(0);
        return cells.stream().filter(cell -> cell.number() == most).toList();
    }

    /** Of all that whoever looks may see one by one. */
    public AnswerTimes answerTimes() {
        return AnswerTimes.ofEach(ways().flatMap(at -> at.way().daysToAnswer().map(days -> new AnswerTimes.Answer(at.body(), days)).stream()).toList());
    }

    /** Of every way at a body, what became of it. */
    public Map<Fate, Long> fates() {
        return ways().collect(Collectors.groupingBy(at -> Fate.of(at.way().state()), Collectors.counting()));
    }

    /** Ways in all: a deficiency with two bodies has two. */
    public long waysInAll() {
        return ways().count();
    }

    public long cameBack() {
        return deficiencies.stream().filter(Seen::cameBack).count();
    }

    /** Those that every body has mended, as the ombud have confirmed. */
    public long mended() {
        return deficiencies.stream().filter(one -> !one.bodies().isEmpty() && one.bodies().stream().allMatch(at -> at.way().state() == ReferralState.BETTER)).count();
    }

    private Stream<At> ways() {
        return deficiencies.stream().map(Seen::bodies).flatMap(Collection::stream);
    }
}
