package se.egenmakt.deficiency;

import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.LifeArea;

/**
 * @param state at one of its bodies at least
 * @param late  only those that something was due of
 * @param open  only those that something is still to come of
 */
public record DeficiencySearch(String words, @Nullable ReferralState state, @Nullable LifeArea area, boolean late, boolean open) {
    public static final DeficiencySearch ALL = new DeficiencySearch("", null, null, false, false);

    public boolean isEmpty() {
        return words.isBlank() && state == null && area == null && !late && !open;
    }
}
