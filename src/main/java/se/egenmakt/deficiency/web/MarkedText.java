package se.egenmakt.deficiency.web;

import java.util.ArrayList;
import java.util.List;
import se.egenmakt.deficiency.Mark;
import se.egenmakt.shared.IdentityNumber;
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
    public record Question(String value, String words, String kind, String why) {
        /** An identity number always points somebody out: it goes. */
        public boolean mayStay() {
            return !IdentityNumber.isWithin(words);
        }
    }

    /** Whether every mark has been answered for in this form. */
    public boolean isAnswered(Form form) {
        return questions().stream().allMatch(question -> question.mayStay() && form.has(FIELD, question.value()));
    }

    public List<Question> questions() {
        return marks.stream().map(this::question).distinct().toList();
    }

    private Question question(Mark mark) {
        var words = text.substring(mark.from(), mark.to());
        return new Question(mark.kind().code() + " " + words, words, Texts.t("identity.mark." + mark.kind().code()), Texts.t("identity.why." + mark.kind().code()));
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
