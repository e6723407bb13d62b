package se.egenmakt.identity;

import java.util.List;
import java.util.stream.Collectors;

/** Marks what in a text may point somebody out. */
@FunctionalInterface
public interface Marking {
    List<Mark> marks(String text);

    /** The same, but what stands in a text that is kept already has been answered for. What has to go is marked all the same. */
    default Marking after(String kept) {
        var answered = new MarkedText(kept, marks(kept)).questions().stream().filter(MarkedText.Question::mayStay).collect(Collectors.toUnmodifiableSet());
        return text -> marks(text).stream().filter(mark -> !answered.contains(new MarkedText.Question(mark.kind(), mark.in(text)))).toList();
    }

    /** The same for a field that asks for a name. */
    default Marking besidesNames() {
        return text -> marks(text).stream().filter(mark -> mark.kind() != MarkKind.NAME).toList();
    }
}
