package se.egenmakt.steering;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of a meeting's agenda as it is stored.
 *
 * @param subject what it is about: a deficiency, a guideline; null when it needs none
 * @param built   what the program says of it, one sentence a line
 * @param words   what a person has typed
 * @param notes   what was noted at the meeting
 * @param minutes how long it is thought to take
 * @param leftOut taken away from this agenda by a person
 * @param version goes up with each change of words and notes
 */
public record AgendaItem(
        UUID id,
        UUID meeting,
        int position,
        ItemKind kind,
        @Nullable UUID subject,
        String title,
        String built,
        String words,
        String notes,
        int minutes,
        boolean byHand,
        String addedBy,
        boolean leftOut,
        int version) {
    /** Whether a person has put something into it, which is not to be lost. */
    boolean hasWords() {
        return !words.isEmpty() || !notes.isEmpty();
    }

    AgendaItem at(int place) {
        return new AgendaItem(id, meeting, place, kind, subject, title, built, words, notes, minutes, byHand, addedBy, leftOut, version);
    }

    AgendaItem saying(String newTitle, String newBuilt) {
        return new AgendaItem(id, meeting, position, kind, subject, newTitle, newBuilt, words, notes, minutes, byHand, addedBy, leftOut, version);
    }
}
