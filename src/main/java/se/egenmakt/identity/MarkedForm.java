package se.egenmakt.identity;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.egenmakt.web.Form;
import se.egenmakt.web.Format;
import se.egenmakt.web.Texts;

/** The texts of a sent form that others than who writes will read, with what in them may point somebody out, by field. Nothing is kept before each mark is answered for. */
public record MarkedForm(Map<String, MarkedText> texts) {
    /** Longer than any field may be: refused elsewhere, and not read here. */
    private static final int LONGEST = 10_000;

    /** Before anything is sent. */
    public static final MarkedForm UNSENT = new MarkedForm(Map.of());

    /**
     * A field that others will read.
     *
     * @param called what the refusal calls it
     */
    public record Field(String name, String called, Marking marking) {
        public static Field of(String name, Marking marking) {
            return new Field(name, Texts.t("marked.field." + name), marking);
        }
    }

    /** Marks these fields, and refuses those where a mark is not answered for, together with whatever else is wrong in the form. */
    public static MarkedForm of(Form form, Marking marking, String... fields) {
        return of(form, Arrays.stream(fields).map(field -> Field.of(field, marking)).toList());
    }

    /** The same, each field in its own way. */
    public static MarkedForm of(Form form, List<Field> fields) {
        var texts = new LinkedHashMap<String, MarkedText>();
        for (var field : fields) {
            var text = form.value(field.name()).strip();
            var marks = text.length() > LONGEST ? List.<Mark>of() : field.marking().marks(text);
            if (!marks.isEmpty()) {
                texts.put(field.name(), new MarkedText(text, marks));
            }
        }
        for (var field : fields) {
            var text = texts.get(field.name());
            if (text != null) {
                refuse(form, field, text);
            }
        }
        return new MarkedForm(texts);
    }

    /** What must go is named; only what may stay is there to be ticked. */
    private static void refuse(Form form, Field field, MarkedText text) {
        var goes = text.goes();
        if (!goes.isEmpty()) {
            form.reject(field.name(), text.isUnanswered(form) ? "marked.remove-and-read" : "marked.remove", Format.list(goes), field.called());
        } else if (text.isUnanswered(form)) {
            form.reject(field.name(), "marked.unanswered", field.called());
        }
    }

    /** The text of this field with its marks; null when nothing in it is marked. */
    public @Nullable MarkedText in(String field) {
        return texts.get(field);
    }
}
