package se.egenmakt.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import se.egenmakt.shared.Wording;

/**
 * A client whom the form has no place for, with the reason and the counted periods concerned (rule C2). Nobody is dropped silently. Internal: it bears a client
 * number and never leaves the operation.
 *
 * @param periods the client's periods that count in the year's report and have this reason, at least one
 */
public record DoesNotFit(String clientNumber, Why why, List<CountedPeriod> periods) {
    /** Why the form has no place, in the order of the codes. */
    public enum Why {
        /** A man or a woman without a birth year. */
        BIRTH_YEAR_MISSING("birth-year-missing"),
        /** A man or a woman born in a year that no row takes in. */
        BIRTH_YEAR_OUTSIDE("birth-year-outside"),
        /** Neither man nor woman: the form has two columns. */
        SEX("sex");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        /** As written in the internal JSON. */
        public String code() {
            return code;
        }

        /** Why, for the screen. */
        public Wording wording() {
            return Wording.of("does-not-fit." + code);
        }
    }

    /** Why the form cannot place this period; empty when it can. At most one reason: who lacks a column is not asked for a row. */
    public static Optional<Why> why(CountedPeriod period, ReportForm form) {
        var last = period.last();
        if (Standing.column(last.sex()) == FigureKey.Column.OTHER) {
            return Optional.of(Why.SEX);
        }
        if (last.birthYear() == null) {
            return Optional.of(Why.BIRTH_YEAR_MISSING);
        }
        return form.bracket(last.birthYear()).isPresent() ? Optional.empty() : Optional.of(Why.BIRTH_YEAR_OUTSIDE);
    }

    /**
     * One entry per client and reason, by client number (code point order), then the reason's code.
     *
     * @param periods those that count in the year's report: open or not at its end, since an open one will need its row when it is closed
     */
    static List<DoesNotFit> list(Collection<CountedPeriod> periods, ReportForm form) {
        var byClient = new TreeMap<String, List<CountedPeriod>>(ClientNumbers.BY_CODE_POINT);
        for (var period : periods) {
            byClient.computeIfAbsent(period.last().clientNumber(), number -> new ArrayList<>())
                    .add(period);
        }
        var entries = new ArrayList<DoesNotFit>();
        byClient.forEach((number, own) -> {
            for (var why : Why.values()) {
                var concerned = own.stream()
                        .filter(period -> why(period, form).equals(Optional.of(why)))
                        .toList();
                if (!concerned.isEmpty()) {
                    entries.add(new DoesNotFit(number, why, concerned));
                }
            }
        });
        return List.copyOf(entries);
    }
}
