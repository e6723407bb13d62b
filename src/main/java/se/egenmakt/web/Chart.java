package se.egenmakt.web;

/** Lengths in a picture: units of its own, one decimal. */
final class Chart {
    private Chart() {}

    static double round(double length) {
        return Math.round(length * 10) / 10.0;
    }
}
