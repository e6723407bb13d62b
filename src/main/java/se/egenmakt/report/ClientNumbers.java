package se.egenmakt.report;

import java.util.Comparator;

/** The order of client numbers in what leaves the program: by code point, which is the order of their bytes in UTF-8. */
final class ClientNumbers {
    /** {@code String.compareTo} goes by UTF-16 unit and would put a character beyond the first plane before some of those within it. */
    static final Comparator<String> BY_CODE_POINT = (one, other) -> {
        var left = one.codePoints().iterator();
        var right = other.codePoints().iterator();
        while (left.hasNext() && right.hasNext()) {
            var order = Integer.compare(left.nextInt(), right.nextInt());
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    };

    private ClientNumbers() {}
}
