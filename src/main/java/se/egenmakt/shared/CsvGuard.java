package se.egenmakt.shared;

/**
 * Keeps a spreadsheet from running a cell of a CSV file as a formula: a text that begins with = + - @ tab, carriage return or an
 * apostrophe gets an apostrophe before it, which the import takes off again. Every text comes back as it was.
 */
public final class CsvGuard {
    private static final String GUARDED = "=+-@\t\r'";

    private CsvGuard() {}

    public static String given(String text) {
        return !text.isEmpty() && GUARDED.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    public static String taken(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && GUARDED.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
