package se.egenmakt.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.egenmakt.web.Form;
import se.egenmakt.web.Format;
import se.egenmakt.web.Texts;

/** The texts of a sent form that others than who writes will read, with what in them may point somebody out, by field. Nothing is kept before each mark is answered for. */
public record MarkedForm(Map<String, MarkedText> texts) {
    /** Longer than any field may be: refused elsewhere, and not read here. */
    private static final int LONGEST = 4000;

    /** Before anything is sent. */
    public static final MarkedForm UNSENT = new MarkedForm(Map.of());

    /** Marks these fields, and refuses those where a mark is not answered for, together with whatever else is wrong in the form. */
    public static MarkedForm of(Form form, Checking checking, String... fields) {
        return of(form, checking::marks, fields);
    }

    /** The same with another check, where nobody of an operation writes. */
    public static MarkedForm of(Form form, Function<String, List<Mark>> check, String... fields) {
        var texts = new LinkedHashMap<String, MarkedText>();
        for (var field : fields) {
            var text = form.value(field).strip();
            var marks = text.length() > LONGEST ? List.<Mark>of() : check.apply(text);
            if (!marks.isEmpty()) {
                texts.put(field, new MarkedText(text, marks));
            }
        }
        texts.forEach((field, text) -> refuse(form, field, text));
        return new MarkedForm(texts);
    }

    /** What must go is named; only what may stay is there to be ticked. */
    private static void refuse(Form form, String field, MarkedText text) {
        var where = Texts.t("marked.field." + field);
        var goes = text.goes();
        if (!goes.isEmpty()) {
            form.reject(field, text.isUnanswered(form) ? "marked.remove-and-read" : "marked.remove", Format.list(goes), where);
        } else if (text.isUnanswered(form)) {
            form.reject(field, "marked.unanswered", where);
        }
    }

    /** The text of this field with its marks; null when nothing in it is marked. */
    public @Nullable MarkedText in(String field) {
        return texts.get(field);
    }
}
