package se.egenmakt.exchange;

/** One cell as it stands in the file: its type and its text. */
public record Cell(CellType type, String text) {
    static final Cell EMPTY = new Cell(CellType.EMPTY, "");

    static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Cell(CellType.TEXT, text);
    }

    /** Nothing, or nothing but space. */
    boolean isBlank() {
        return Words.isBlank(text) && type != CellType.FORMULA;
    }
}
