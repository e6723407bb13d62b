package se.egenmakt.web;

import org.jspecify.annotations.Nullable;

/**
 * One thing to choose.
 *
 * @param hint a line below it, in grey
 * @param icon for a big choice only
 */
public record Choice(String value, String label, @Nullable String hint, @Nullable Icon icon) {
    public static Choice of(String value, String label) {
        return new Choice(value, label, null, null);
    }

    public Choice hint(String text) {
        return new Choice(value, label, text, icon);
    }

    public Choice icon(Icon shown) {
        return new Choice(value, label, hint, shown);
    }
}
