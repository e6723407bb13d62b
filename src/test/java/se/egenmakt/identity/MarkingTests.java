package se.egenmakt.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left alone in a text about the work of people who are known. */
class MarkingTests {
    private static final KnownPeople PEOPLE = KnownPeople.of(List.of("Karin Öst", "Maj-Britt Ek", "Nils Berg", ""));
    private static final Marking CHECK = new IdentityCheck(List.of("Mellerud", "Bengtsfors"), List.of("Karin Öst"))::check;

    private static List<String> words(Marking marking, String text) {
        return marking.marks(text).stream().map(mark -> mark.in(text)).toList();
    }

    @Test
    void aNameIsTheirsWhenAllOfItBelongsToOneOfThem() {
        for (var theirs : List.of("Karin", "karin öst", "Karins", "Östs", "Maj-Britt", "Maj-Britt Ek", "Nils", "Berg")) {
            assertThat(PEOPLE.areNamed(theirs)).as(theirs).isTrue();
        }
        for (var another : List.of("Karin Lindqvist", "Karin Berg", "Hanna", "Maj", "K. Öst", "Karin Öst Hanna", "")) {
            assertThat(PEOPLE.areNamed(another)).as(another).isFalse();
        }
    }

    @Test
    void whatIsKeptHasBeenAnsweredForAndWhatMustGoHasNot() {
        var after = CHECK.after("Hanna berättade. Numret är 070-123 45 67.");
        assertThat(words(after, "Hanna berättade. Sedan ringde Lena.")).containsExactly("Lena");
        assertThat(words(after, "Hanna har 070-123 45 67.")).containsExactly("070-123 45 67");
    }

    @Test
    void aFieldForANameAsksForNoAnswerAboutNames() {
        assertThat(words(CHECK.besidesNames(), "Hanna Lindqvist, 070-123 45 67")).containsExactly("070-123 45 67");
    }
}
