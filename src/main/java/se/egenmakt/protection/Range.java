package se.egenmakt.protection;

/** What a reader can tell of a number from how it is shown, before any reckoning: from {@code least} to {@code most}, both included. */
record Range(int least, int most) {
    static final Range ANY = new Range(0, Integer.MAX_VALUE);

    static Range exactly(int number) {
        return new Range(number, number);
    }

    static Range few(int threshold) {
        return new Range(1, threshold - 1);
    }

    /** Withheld for the sake of another: neither a zero nor few, since a zero is always told and few are called so. */
    static Range notFew(int threshold) {
        return new Range(threshold, Integer.MAX_VALUE);
    }

    boolean isExact() {
        return least == most;
    }

    boolean contains(long number) {
        return number >= least && number <= most;
    }
}
