package se.egenmakt.deficiency;

import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.LifeArea;

/** @param own only those that the acting ombud has written */
public record ObservationSearch(@Nullable ObservationState state, @Nullable LifeArea area, boolean own) {
    public static final ObservationSearch ALL = new ObservationSearch(null, null, false);
}
