package se.egenmakt.web;

import java.util.List;

/**
 * Lying bars, one under the other, each with its label above and its number after it.
 *
 * @param finding  what the picture tells, in a sentence: it is read aloud instead of the picture
 * @param what     heading of the labels in the table behind it
 * @param howMuch  heading of the numbers
 */
public record BarChart(String finding, String what, String howMuch, List<Bar> bars) {
    private static final int ROW = 42;
    private static final int LONGEST = 222;

    /** One bar: its length, and the number as it is to be read. */
    public record Bar(String label, double value, String shown) {}

    public BarChart {
        bars = List.copyOf(bars);
    }

    public int height() {
        return bars.size() * ROW + 2;
    }

    public int top(int bar) {
        return bar * ROW;
    }

    /** From zero; the longest bar leaves room for its number. */
    public double length(Bar bar) {
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        return most <= 0 ? 0 : Chart.round(Math.max(0, bar.value()) * LONGEST / most);
    }
}
