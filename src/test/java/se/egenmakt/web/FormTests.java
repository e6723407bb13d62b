package se.egenmakt.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.egenmakt.shared.Sex;

class FormTests {
    @Test
    void emptyFieldIsNoError() {
        var form = Form.of(Map.of("ar", List.of("  ")));
        assertThat(form.year("ar")).isEmpty();
        assertThat(form.date("saknas")).isEmpty();
        assertThat(form.whole("ar", 0, 10)).isEmpty();
        assertThat(form.ok()).isTrue();
    }

    @Test
    void whatIsRefusedIsKeptAsTyped() {
        var form = Form.of(Map.of("ar", List.of("84 "), "timmar", List.of("fyra"), "kon", List.of("x")));
        assertThat(form.year("ar")).isEmpty();
        assertThat(form.decimal("timmar", BigDecimal.ZERO, BigDecimal.TEN)).isEmpty();
        assertThat(form.choice("kon", Sex.class)).isEmpty();
        assertThat(form.value("ar")).isEqualTo("84 ");
        assertThat(form.errors()).extracting(FormError::field).containsExactly("ar", "timmar", "kon");
    }

    @Test
    void aTextThatIsTooLongIsNamed() {
        var form = Form.empty().with("name", "a".repeat(81));
        assertThat(form.text("name", 80)).isEmpty();
        assertThat(form.error("name")).isEqualTo("Namnet får ha högst 80 tecken. Nu är det 81.");
    }

    @Test
    void firstRefusalOfAFieldStands() {
        var form = Form.empty().reject("ar", "web.form.year").reject("ar", "web.form.date");
        assertThat(form.error("ar")).startsWith("Skriv året");
        assertThat(form.errorHeading()).isEqualTo("En sak behöver rättas");
    }

    @Test
    void numbersAreReadAsPeopleWriteThem() {
        var form = Form.of(Map.of("kr", List.of("3 024\u00a0000"), "grad", List.of("0,75"), "minus", List.of("−3")));
        assertThat(form.whole("kr", 0, 10_000_000)).contains(3_024_000);
        assertThat(form.decimal("grad", BigDecimal.ZERO, BigDecimal.ONE)).contains(new BigDecimal("0.75"));
        assertThat(form.whole("minus", -5, 5)).contains(-3);
        assertThat(form.ok()).isTrue();
    }

    @Test
    void namesOfTheFrameAndWhatWasTypedStayOutOfTheLog() {
        var form = Form.of(Map.of("_csrf", List.of("x"), "not", List.of("Samira")));
        assertThat(form.all()).containsOnlyKeys("not");
        assertThat(form.toString()).doesNotContain("Samira");
    }
}
