package se.egenmakt.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordRulesTests {
    private static final String EMAIL = "ingrid.sandell@exempel.se";
    private static final String NAME = "Ingrid Sandell";

    @Test
    void severalWordsAreAGoodPasswordWithoutDigitsOrSigns() {
        assertThat(PasswordRules.objection("blå kanot i regn", EMAIL, NAME)).isEmpty();
    }

    @Test
    void twelveCharactersIsEnoughAndElevenIsNot() {
        assertThat(PasswordRules.objection("kanotregnblå", EMAIL, NAME)).isEmpty();
        assertThat(PasswordRules.objection("kanotregnbl", EMAIL, NAME)).contains("password.too-short");
    }

    @Test
    void aLetterOutsideTheBasicPlaneIsOneCharacter() {
        assertThat(PasswordRules.objection("😀😁😂😃😄😅😆😇😈😉😊", EMAIL, NAME)).contains("password.too-short");
        assertThat(PasswordRules.objection("😀😁😂😃😄😅😆😇😈😉😊😋", EMAIL, NAME)).isEmpty();
    }

    @Test
    void twoHundredCharactersIsTheMost() {
        var words = "kanot regn ".repeat(20);
        assertThat(PasswordRules.objection(words.substring(0, 200), EMAIL, NAME)).isEmpty();
        assertThat(PasswordRules.objection(words.substring(0, 201), EMAIL, NAME)).contains("password.too-long");
    }

    @Test
    void whatOthersGuessFirstIsRefusedAlsoWithDigitsAfter() {
        assertThat(PasswordRules.objection("password1234567", EMAIL, NAME)).contains("password.common");
        assertThat(PasswordRules.objection("PASSWORD1234", EMAIL, NAME)).contains("password.common");
    }

    @Test
    void fewDifferentCharactersAreRefused() {
        assertThat(PasswordRules.objection("abababababababab", EMAIL, NAME)).contains("password.common");
        assertThat(PasswordRules.objection("111111111111", EMAIL, NAME)).contains("password.common");
    }

    @Test
    void onesOwnNameOrAddressIsRefused() {
        assertThat(PasswordRules.objection("ingrid.sandell7", EMAIL, NAME)).contains("password.about-you");
        assertThat(PasswordRules.objection("sandell-2026", EMAIL, NAME)).contains("password.about-you");
    }

    @Test
    void aNameInsideAPhraseIsFine() {
        assertThat(PasswordRules.objection("Ingrid dricker kaffe i Tallinn", EMAIL, NAME)).isEmpty();
    }
}
