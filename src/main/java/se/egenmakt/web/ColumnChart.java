package se.egenmakt.web;

import java.util.List;

/**
 * Standing columns in pairs: the first series filled, the second outlined, so that they are told apart without colour.
 *
 * @param finding what the picture tells, in a sentence
 * @param what    heading of the labels in the table behind it
 * @param first   name of the filled series
 * @param second  name of the outlined series
 */
public record ColumnChart(String finding, String what, String first, String second, List<Column> columns) {
    private static final int FLOOR = 110;
    private static final int TALLEST = 88;

    /** One pair. @param full the label written out, for the table */
    public record Column(String label, String full, long first, long second) {
        public Column(String label, long first, long second) {
            this(label, label, first, second);
        }
    }

    public ColumnChart {
        columns = List.copyOf(columns);
    }

    public double height(long value) {
        long most = columns.stream().mapToLong(c -> Math.max(c.first(), c.second())).max().orElse(0);
        return most <= 0 ? 0 : Chart.round((double) Math.max(0, value) * TALLEST / most);
    }

    public double top(long value) {
        return Chart.round(FLOOR - height(value));
    }

    /** Width of one column. */
    public double wide() {
        return Chart.round(Math.min(22, 300.0 / Math.max(1, columns.size()) * 0.3));
    }

    /** Middle of a pair. */
    public double middle(int place) {
        return Chart.round(300.0 / columns.size() * (place + 0.5));
    }

    /** Whether this label has room; with many columns only some are written, the table has them all. */
    public boolean labelled(int place) {
        int every = (int) Math.ceil(columns.size() / 6.0);
        return place % every == 0;
    }
}
