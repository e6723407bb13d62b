package se.egenmakt.exchange;

import java.util.HashMap;
import java.util.Map;

/** Gives equal cells the same object: numbers, dates and codes come back on thousands of rows. Also keeps count of all text held. */
final class CellPool {
    private static final int REMEMBERED = 100_000;
    private static final long MAX_CHARACTERS = 150_000_000;

    private final Map<Cell, Cell> cells = new HashMap<>();
    private long characters;

    Cell cell(CellType type, String text) throws UnreadableFile {
        if (text.isEmpty() && type == CellType.TEXT) {
            return Cell.EMPTY;
        }
        var cell = new Cell(type, text);
        var known = cells.get(cell);
        if (known != null) {
            return known;
        }
        count(text.length());
        if (cells.size() < REMEMBERED) {
            cells.put(cell, cell);
        }
        return cell;
    }

    void count(int length) throws UnreadableFile {
        characters += length;
        if (characters > MAX_CHARACTERS) {
            throw new UnreadableFile("tooMuch");
        }
    }
}
