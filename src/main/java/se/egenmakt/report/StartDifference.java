package se.egenmakt.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.report.FigureKey.Column;
import se.egenmakt.report.FigureKey.Row;
import se.egenmakt.shared.Sex;
import se.egenmakt.shared.Wording;

/**
 * One reason why the start of a year differs from the end of the year before as it was signed (rule C1): the check that can fail for real. Both figures are shown, with
 * these between them; the differences always make up the whole of it, column by column.
 *
 * @param effect {@code 1} when it is counted now but was not in this column, {@code -1} when it was counted but is not now
 * @param period the period concerned as it is now, or null when it can no longer be found
 */
public record StartDifference(
        Column column, int effect, @Nullable CountedPeriod period, Wording why) {

    /**
     * Compares a year's start with the signed end of the year before.
     *
     * @param lastYear    as signed
     * @param commissions the way back from its rows, as far as it is left
     * @param thisYear    of the whole operation, or of one municipality, with which the signed rows of that municipality are compared
     * @param periods     all counted periods of the operation, to find those that are no longer counted
     */
    public static List<StartDifference> between(
            SignedReport lastYear,
            Collection<SignedCommission> commissions,
            ReportFigures thisYear,
            Collection<CountedPeriod> periods) {
        if (!thisYear.year().equals(lastYear.form().year().plusYears(1))) {
            throw new IllegalArgumentException(
                    thisYear.year() + " does not follow " + lastYear.form().year());
        }
        return new Comparison(lastYear, commissions, thisYear, periods).differences();
    }

    private static final class Comparison {
        private final SignedReport lastYear;
        private final ReportFigures thisYear;
        private final LocalDate turn;
        private final Map<UUID, CountedPeriod> periodOf = new HashMap<>();
        private final Map<UUID, List<UUID>> commissionsOf = new HashMap<>();
        private final Map<UUID, SignedPeriod> rowOf = new HashMap<>();
        private final Set<UUID> matched = new HashSet<>();
        private final List<StartDifference> differences = new ArrayList<>();

        Comparison(
                SignedReport lastYear,
                Collection<SignedCommission> commissions,
                ReportFigures thisYear,
                Collection<CountedPeriod> periods) {
            this.lastYear = lastYear;
            this.thisYear = thisYear;
            this.turn = lastYear.form().year().atMonth(12).atEndOfMonth();
            periods.forEach(period ->
                    period.commissions().forEach(commission -> periodOf.put(commission.commission(), period)));
            var rows = new HashMap<UUID, SignedPeriod>();
            lastYear.rows().forEach(row -> rows.put(row.number(), row));
            for (var link : commissions) {
                var row = rows.get(link.number());
                if (row != null) {
                    rowOf.put(link.commission(), row);
                    commissionsOf
                            .computeIfAbsent(row.number(), number -> new ArrayList<>())
                            .add(link.commission());
                }
            }
        }

        List<StartDifference> differences() {
            thisYear.behind(FigureKey.of(Row.START, Column.TOTAL)).forEach(placed -> now(placed.period()));
            lastYear.rowsOf(thisYear.municipality()).stream()
                    .filter(row -> row.standing().atEnd() && !matched.contains(row.number()))
                    .forEach(this::before);
            return List.copyOf(differences);
        }

        /** A period counted at the start now: was it counted at the end then, in the same column? */
        private void now(CountedPeriod period) {
            var column = Standing.column(period.last().sex());
            var rows = period.commissions().stream()
                    .map(commission -> rowOf.get(commission.commission()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            var counted = rows.stream()
                    .filter(row -> row.standing().atEnd() && !matched.contains(row.number()))
                    .findFirst();
            if (counted.isEmpty()) {
                add(period, column, rows.isEmpty() ? Wording.of("start-difference.registered-later") : since(period));
                return;
            }
            var row = counted.get();
            var sex = row.standing().sex();
            if (!inScope(row)) {
                add(period, column, moved(period, row));
            } else {
                matched.add(row.number());
                if (Standing.column(sex) != column) {
                    differences.add(new StartDifference(Standing.column(sex), -1, period, sexChanged(sex, period)));
                    add(period, column, sexChanged(sex, period));
                }
            }
        }

        /** A row counted at the end then and not matched by any period now. */
        private void before(SignedPeriod row) {
            var links = commissionsOf.getOrDefault(row.number(), List.of());
            var period = links.stream()
                    .map(periodOf::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            var why = links.isEmpty()
                    ? Wording.of("start-difference.not-traceable")
                    : period == null ? Wording.of("start-difference.gone") : lost(period, row);
            differences.add(new StartDifference(Standing.column(row.standing().sex()), -1, period, why));
        }

        private void add(CountedPeriod period, Column column, Wording why) {
            differences.add(new StartDifference(column, 1, period, why));
        }

        /** Signed as closed, but running at the turn of the year now: a return, or a changed closing. */
        private Wording since(CountedPeriod period) {
            return period.joints().stream()
                    .filter(joint ->
                            !joint.closed().isAfter(turn) && joint.opened().isAfter(turn))
                    .findFirst()
                    .map(joint -> Wording.of(
                            "start-difference.returned", joint.closed(), joint.opened(), joint.sharedReasons()))
                    .orElse(Wording.of("start-difference.closing-changed"));
        }

        private Wording lost(CountedPeriod period, SignedPeriod row) {
            var ended = period.ended();
            if (ended != null && !ended.isAfter(turn)) {
                return Wording.of("start-difference.closed-earlier", ended);
            }
            if (period.began().isAfter(turn)) {
                return Wording.of("start-difference.began-later", period.began());
            }
            return period.last().municipality().equals(row.municipality())
                    ? Wording.of("start-difference.joined")
                    : moved(period, row);
        }

        private boolean inScope(SignedPeriod row) {
            return thisYear.municipality() == null || thisYear.municipality().equals(row.municipality());
        }

        private static Wording moved(CountedPeriod period, SignedPeriod row) {
            return Wording.of(
                    "start-difference.municipality-changed", period.last().municipality(), row.municipality());
        }

        private static Wording sexChanged(Sex before, CountedPeriod period) {
            return Wording.of(
                    "start-difference.sex-changed", before, period.last().sex());
        }
    }
}
