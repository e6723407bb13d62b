package se.egenmakt.deficiency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which names are the same body, and which may be. */
class BodyTests {
    private static Body municipal(String name) {
        return new Body(BodyKind.MUNICIPALITY, name);
    }

    private static final Body AMAL = municipal("Socialnämnden i Åmål");

    @Test
    void aMunicipalBodyIsTheSameHoweverItsFormIsWritten() {
        for (var name : List.of("socialnämnden  i åmål", "Åmåls socialnämnd", "Socialförvaltningen, Åmåls kommun", "Socialtjänsten i Åmåls kommun", "Socialnämnden Åmål", "Socialkontoret i Åmål")) {
            assertThat(AMAL.isLike(municipal(name))).as(name).isTrue();
            assertThat(municipal(name).isLike(AMAL)).as(name).isTrue();
        }
        for (var name : List.of("Socialnämnden i Mellerud", "Socialtjänsten", "Överförmyndaren i Åmål", "Åmåls kommun", "Vård- och omsorgsnämnden i Åmål", "Åmål", "", "i", "kommunen i")) {
            assertThat(AMAL.isLike(municipal(name))).as(name).isFalse();
        }
        assertThat(municipal("Överförmyndarnämnden i Munkfors").isLike(municipal("Munkfors överförmyndarnämnd"))).as("a place that ends with s").isTrue();
        assertThat(municipal("Överförmyndaren i Åmål").isLike(municipal("Åmåls överförmyndarnämnd"))).isTrue();
        assertThat(municipal("Kommunen i Åmål").isLike(municipal("Åmåls kommun"))).isTrue();
        assertThat(municipal("Vård- och omsorgsnämnden i Åmål").isLike(municipal("Vård- och omsorgsförvaltningen i Åmål"))).isTrue();
        assertThat(new Body(BodyKind.LANDLORD, "Åmåls kontor").isLike(new Body(BodyKind.LANDLORD, "Åmåls enhet"))).as("other bodies have their names").isFalse();
    }

    @Test
    void whatDoesNotSayInWhichMunicipalityMayBeTheOneThere() {
        assertThat(AMAL.mayBe(municipal("Socialtjänsten"), "")).isTrue();
        assertThat(AMAL.mayBe(municipal("Överförmyndaren"), "")).isFalse();
        assertThat(AMAL.mayBe(municipal("Socialnämnden i Mellerud"), "")).isFalse();
        assertThat(municipal("Socialnämnden").mayBe(municipal("Socialtjänsten i Mellerud"), "")).as("nobody knows where").isTrue();
        assertThat(municipal("Socialnämnden").mayBe(municipal("Socialtjänsten i Mellerud"), "Åmål")).as("it is in Åmål").isFalse();
        assertThat(municipal("Socialnämnden").mayBe(municipal("Åmåls socialtjänst"), "Åmål")).isTrue();
    }

    @Test
    void whoeverDidNotKnowWhichMayHaveMeantAnyOfTheKind() {
        var nameless = new Body(BodyKind.PSYCHIATRY, " ");
        assertThat(nameless.isNameless()).isTrue();
        assertThat(new Body(BodyKind.SOCIAL_INSURANCE, "").isNameless()).as("there is only one").isFalse();
        assertThat(new Body(BodyKind.PSYCHIATRY, "Öppenvården").mayBe(nameless, "")).isTrue();
        assertThat(new Body(BodyKind.PSYCHIATRY, "Öppenvården").isLike(nameless)).isFalse();
        assertThat(new Body(BodyKind.LANDLORD, "Öppenvården").mayBe(nameless, "")).isFalse();
    }

    @Test
    void eachBodyIsThereOnceAsItWasWrittenFirst() {
        var insurance = new Body(BodyKind.SOCIAL_INSURANCE, "");
        assertThat(Body.each(List.of(AMAL, insurance, municipal("Åmåls socialnämnd"), new Body(BodyKind.SOCIAL_INSURANCE, "Kontoret i Trollhättan"), municipal("Socialnämnden i Mellerud"))))
                .containsExactly(AMAL, insurance, municipal("Socialnämnden i Mellerud"));
    }
}
