package se.egenmakt.deficiency.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.egenmakt.deficiency.Mark;
import se.egenmakt.deficiency.MarkKind;
import se.egenmakt.shared.IdentityNumber;
import se.egenmakt.web.Texts;

/**
 * What somebody wrote in a field, with what may point somebody out. Whoever wrote it rewrites it, or says of each mark that it points nobody out; not of an identity number, which always
 * does.
 *
 * @param field its name in the form
 * @param marks in the order of the text
 */
public record MarkedText(String field, String text, List<Mark> marks) {
    /** The field that says of marked words that they point nobody out. */
    public static final String FIELD = "stays";

    public MarkedText {
        marks = List.copyOf(marks);
    }

    /** A piece of the text. @param kind what it is marked as; null for the words between */
    public record Piece(String text, @Nullable MarkKind kind) {}

    public List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (var mark : marks) {
            if (mark.from() > at) {
                pieces.add(new Piece(text.substring(at, mark.from()), null));
            }
            pieces.add(new Piece(mark.in(text), mark.kind()));
            at = mark.to();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), null));
        }
        return pieces;
    }

    /** Each marked word once, however often it stands there. */
    public List<Marked> words() {
        return marks.stream().map(mark -> new Marked(mark.kind(), mark.in(text))).distinct().toList();
    }

    /** Whether one of them is not yet said to point nobody out. */
    boolean asks(Collection<String> said) {
        return words().stream().anyMatch(word -> !word.mayStay() || !said.contains(word.key()));
    }

    /** A marked word. */
    public record Marked(MarkKind kind, String text) {
        /** How the form says that it points nobody out. */
        public String key() {
            return kind.code() + ":" + text.toLowerCase(Locale.ROOT);
        }

        public boolean mayStay() {
            return !IdentityNumber.isWithin(text);
        }

        public String title() {
            return Texts.t(kind.title());
        }

        public String why() {
            return Texts.t(kind.why());
        }
    }
}
