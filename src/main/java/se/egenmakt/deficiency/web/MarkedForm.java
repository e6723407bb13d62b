package se.egenmakt.deficiency.web;

import java.util.Arrays;
import java.util.List;
import se.egenmakt.deficiency.Checking;
import se.egenmakt.web.Form;

/** The texts of a sent form that others than who writes will read, with what in them may point somebody out. Nothing is kept before each mark is answered for. */
public record MarkedForm(List<MarkedText> texts) {
    /** Longer than any field may be: refused elsewhere, and not read here. */
    private static final int LONGEST = 4000;

    /** Marks these fields; refuses the form while a mark is not answered for. */
    static MarkedForm of(Form form, Checking checking, String... fields) {
        var texts = Arrays.stream(fields)
                .map(form::value)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .map(text -> new MarkedText(text, checking.marks(text)))
                .filter(text -> !text.marks().isEmpty())
                .toList();
        var marked = new MarkedForm(texts);
        if (form.ok() && !texts.stream().allMatch(text -> text.isAnswered(form))) {
            form.reject("", "marked.unanswered");
        }
        return marked;
    }
}
