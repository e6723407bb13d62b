package se.egenmakt.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the business says no: an answer, not a failure.
 *
 * @param field the form field it concerns
 * @param text  key of the text that says why and what to do
 * @param basis the source of the rule, when there is one
 */
public record Refusal(String field, String text, List<Object> arguments, @Nullable LegalBasis basis) {
    public static Refusal of(String field, String text, Object... arguments) {
        return new Refusal(field, text, List.of(arguments), null);
    }

    public static Refusal by(LegalBasis basis, String field, String text, Object... arguments) {
        return new Refusal(field, text, List.of(arguments), basis);
    }
}
