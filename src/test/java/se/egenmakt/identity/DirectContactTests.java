package se.egenmakt.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DirectContactTests {
    @Test
    void identityNumbersTelephonesAndMailGoHoweverTheyAreWritten() {
        for (var words : List.of(
                "19811218-9876", "070-123 45 67", "0701234567", "0530-123 45", "08-12 34 56", "08-123 456 78", "+46 70 123 45 67", "+46(0)70-123 45 67", "0046701234567", "070 – 123 45 67", "070/1234567", "+47 22 12 34 56",
                "anna.lindqvist@exempel.se", "tel 070-1234567", "ÅSA@kommun.se")) {
            assertThat(DirectContact.isIn(MarkKind.NUMBER, words)).as(words).isTrue();
        }
    }

    @Test
    void aNumberWrittenAsAnIdentityNumberGoesWhateverItsCheckDigit() {
        for (var words : List.of("19811218-9870", "811218-9870", "8112189870", "198112189870", "811218 9870", "811218–9870", "1981-12-18-9870", "811218+9870", "811278-9870", "81 12 18 98 70", "personnummer 811218-9870")) {
            assertThat(DirectContact.isIn(MarkKind.NUMBER, words)).as(words).isTrue();
        }
        for (var words : List.of("811318-9870", "811232-9870", "811200-9870", "811260-9870", "212000-1234", "2025-12-18", "811218", "8112189", "811218-98701")) {
            assertThat(DirectContact.isIn(MarkKind.NUMBER, words)).as(words).isFalse();
        }
    }

    @Test
    void otherNumbersAreForTheWriterToJudge() {
        for (var words : List.of("2025-12-12", "ABC 123", "T 1234-25", "2025/1234", "12345", "www.exempel.se", "@anna_l", "anna_l", "8123-9,123 456 789", "kontonummer 8123 456 789", "+46", "0", "")) {
            assertThat(DirectContact.isIn(MarkKind.NUMBER, words)).as(words).isFalse();
        }
        assertThat(DirectContact.isIn(MarkKind.NAME, "Anna Lindqvist")).isFalse();
        assertThat(DirectContact.isIn(MarkKind.ADDRESS, "Box 070-123 45 67")).as("what is marked as something else").isFalse();
        assertThat(DirectContact.isIn(MarkKind.DATE, "19811218-9876")).as("an identity number always").isTrue();
    }
}
