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

    /** Withheld for the sake of another: neither none nor few, as one can guess who knows that none is told and that few are called so. */
    static Range notFew(int threshold) {
        return new Range(threshold, Integer.MAX_VALUE);
    }

    static Range of(ProtectedNumber shown) {
        return switch (shown) {
            case ProtectedNumber.Known(int number) -> exactly(number);
            case ProtectedNumber.Few(int threshold) -> few(threshold);
            case ProtectedNumber.Withheld() -> ANY;
        };
    }

    boolean isExact() {
        return least == most;
    }

    boolean contains(long number) {
        return number >= least && number <= most;
    }

    /** The least that a number of the one and a number of the other can differ by. */
    int distanceTo(Range other) {
        return Math.max(0, Math.max(least - other.most, other.least - most));
    }
}
