package se.egenmakt.web;

import java.util.List;
import java.util.Optional;

/**
 * Change over time, with the last number written at the end of the line. Zero is on the axis. A point that may not be shown is left out of the line and
 * said in words in the table.
 *
 * @param finding what the picture tells, in a sentence
 * @param what    heading of the labels in the table behind it
 */
public record LineChart(String finding, String what, String howMuch, List<Point> points) {
    private static final int LEFT = 6;
    private static final int RIGHT = 258;
    private static final int FLOOR = 110;
    private static final int TALLEST = 86;

    /** One point: its label, short on the axis and full in the table; its value, or none; and the number, or the words, as read in the table. */
    public record Point(String label, String full, Optional<Double> value, String shown) {
        public static Point of(String label, double value, String shown) {
            return of(label, label, value, shown);
        }

        public static Point of(String label, String full, double value, String shown) {
            return new Point(label, full, Optional.of(value), shown);
        }

        /** For "färre än 5". */
        public static Point hidden(String label, String shown) {
            return new Point(label, label, Optional.empty(), shown);
        }
    }

    public LineChart {
        points = List.copyOf(points);
    }

    public double x(int place) {
        return points.size() < 2 ? LEFT : Chart.round(LEFT + (double) (RIGHT - LEFT) * place / (points.size() - 1));
    }

    public double y(double value) {
        double most = points.stream().flatMap(p -> p.value().stream()).mapToDouble(v -> v).max().orElse(0);
        return most <= 0 ? FLOOR : Chart.round(FLOOR - Math.max(0, value) * TALLEST / most);
    }

    /** The line as an SVG path, broken where a point is hidden. */
    public String path() {
        var path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < points.size(); i++) {
            var value = points.get(i).value();
            if (value.isEmpty()) {
                drawing = false;
                continue;
            }
            path.append(drawing ? 'L' : 'M').append(x(i)).append(' ').append(y(value.get()));
            drawing = true;
        }
        return path.toString();
    }

    /** Whether a label has room beneath: the first, the last and some between. */
    public boolean labelled(int place) {
        int every = (int) Math.ceil(points.size() / 5.0);
        return place == points.size() - 1 || (place % every == 0 && points.size() - 1 - place >= every);
    }
}
