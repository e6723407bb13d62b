package se.egenmakt.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.egenmakt.web.Form;
import se.egenmakt.web.Texts;

/** The texts of a sent form that others than who writes will read, with what in them may point somebody out, by field. Nothing is kept before each mark is answered for. */
public record MarkedForm(Map<String, MarkedText> texts) {
    /** Longer than any field may be: refused elsewhere, and not read here. */
    private static final int LONGEST = 4000;

    /** Before anything is sent. */
    public static final MarkedForm UNSENT = new MarkedForm(Map.of());

    /** Marks these fields; when nothing else is wrong, refuses those where a mark is not answered for. */
    public static MarkedForm of(Form form, Checking checking, String... fields) {
        var texts = new LinkedHashMap<String, MarkedText>();
        for (var field : fields) {
            var text = form.value(field).strip();
            var marks = text.length() > LONGEST ? List.<Mark>of() : checking.marks(text);
            if (!marks.isEmpty()) {
                texts.put(field, new MarkedText(text, marks));
            }
        }
        if (form.ok()) {
            texts.forEach((field, text) -> {
                if (!text.isAnswered(form)) {
                    form.reject(field, "marked.unanswered", Texts.t("marked.field." + field));
                }
            });
        }
        return new MarkedForm(texts);
    }

    /** The text of this field with its marks; null when nothing in it is marked. */
    public @Nullable MarkedText in(String field) {
        return texts.get(field);
    }
}
