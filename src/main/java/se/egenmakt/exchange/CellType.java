package se.egenmakt.exchange;

/** What a cell holds, as its file says. */
public enum CellType {
    EMPTY,
    TEXT,
    /** A number in plain decimal notation, without trailing zeros. */
    NUMBER,
    /** A true date cell; the text is {@code YYYY-MM-DD}, which may be a date that does not exist (spreadsheets have a 29 February 1900). */
    DATE,
    BOOLEAN,
    /** A formula, whatever value it was last computed to; the text is {@code =formula}. */
    FORMULA
}
