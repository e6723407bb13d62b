package se.egenmakt.deficiency;

import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.LifeArea;

/**
 * What is said of a deficiency: its words and its kind.
 *
 * @param municipality code, or null for the whole operation
 */
public record DeficiencyText(String title, String what, LifeArea area, FaultKind fault, Right right, String rightWords, @Nullable String municipality) {}
