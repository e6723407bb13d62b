package se.egenmakt.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import se.egenmakt.web.Form;
import se.egenmakt.web.Texts;

/**
 * A text with what in it may point somebody out. The person rewrites, or says of each mark that it points nobody out; a mark is remembered by its kind and words, so that new words are
 * marked anew.
 *
 * @param marks those that nobody has answered for yet, and those that have been
 */
public record MarkedText(String text, List<Mark> marks) {
    /** The field where the answered marks are ticked. */
    public static final String FIELD = "keep";

    /** One piece of the text: as it stands, or marked. */
    public record Piece(String text, boolean marked) {}

    /** One thing to answer for: the same words marked twice are answered once. */
    public record Question(MarkKind kind, String words) {
        /** As the form sends it when it is ticked. */
        public String value() {
            return kind.code() + " " + words;
        }

        /** What leads straight to somebody goes, whatever is said of it. */
        public boolean mayStay() {
            return !DirectContact.isIn(kind, words);
        }
    }

    /** All of one kind, explained once. */
    public record Group(String kind, String why, List<Question> questions) {}

    /** The marked words that no tick keeps. */
    List<String> goes() {
        return questions().stream().filter(question -> !question.mayStay()).map(Question::words).distinct().toList();
    }

    /** Whether something that may stay has not been answered for in this form. */
    boolean isUnanswered(Form form) {
        return questions().stream().anyMatch(question -> question.mayStay() && !form.has(FIELD, question.value()));
    }

    public List<Question> questions() {
        return marks.stream().map(mark -> new Question(mark.kind(), mark.in(text))).distinct().toList();
    }

    /** The questions by kind, in the order they first come in the text. */
    public List<Group> groups() {
        var byKind = new LinkedHashMap<MarkKind, List<Question>>();
        questions().forEach(question -> byKind.computeIfAbsent(question.kind(), kind -> new ArrayList<>()).add(question));
        return byKind.entrySet().stream().map(group -> new Group(Texts.t(group.getKey().title()), Texts.t(group.getKey().why()), List.copyOf(group.getValue()))).toList();
    }

    public List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (var mark : marks) {
            if (mark.from() > at) {
                pieces.add(new Piece(text.substring(at, mark.from()), false));
            }
            pieces.add(new Piece(text.substring(mark.from(), mark.to()), true));
            at = mark.to();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), false));
        }
        return pieces;
    }
}
