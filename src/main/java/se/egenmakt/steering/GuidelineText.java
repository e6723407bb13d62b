package se.egenmakt.steering;

import java.time.LocalDate;
import java.util.List;

/**
 * A version of a priority order or of guidelines, as it is read at the meeting that is to renew it.
 *
 * @param criteria of a priority order, the first weighs most
 */
public record GuidelineText(ItemKind kind, String words, List<String> criteria, LocalDate decidedOn, LocalDate reviewBy) {
    public GuidelineText {
        criteria = List.copyOf(criteria);
    }
}
