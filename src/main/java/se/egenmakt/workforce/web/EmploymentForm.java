package se.egenmakt.workforce.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import se.egenmakt.web.Form;
import se.egenmakt.web.Format;
import se.egenmakt.workforce.OmbudDay;

/**
 * An employment as typed: percent of a full-time post, and percent of that which is client work. What was refused is zero here and an error in the form.
 */
record EmploymentForm(BigDecimal rate, BigDecimal share, LocalDate from) {
    private static final BigDecimal LEAST = new BigDecimal("0.1");

    static EmploymentForm read(Form form) {
        return new EmploymentForm(
                FieldsForm.percent(form, "rate", LEAST, "ombud.rate.missing").orElse(BigDecimal.ZERO),
                FieldsForm.percent(form, "share", BigDecimal.ZERO, "ombud.share.missing").orElse(BigDecimal.ZERO),
                FieldsForm.day(form, "from").orElse(LocalDate.EPOCH));
    }

    /** As it is today, to be changed. */
    static Form filled(OmbudDay day, LocalDate today) {
        return Form.empty().with("rate", percent(day.rate())).with("share", percent(day.clientShare())).with("from", today);
    }

    private static String percent(@org.jspecify.annotations.Nullable BigDecimal share) {
        if (share == null) {
            return "100";
        }
        var percent = share.movePointRight(2).stripTrailingZeros();
        return Format.decimal(percent, Math.max(0, percent.scale()));
    }
}
