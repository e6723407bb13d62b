package se.egenmakt.workforce.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import se.egenmakt.web.Form;

/** Fields that several of these forms have. */
final class FieldsForm {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private FieldsForm() {}

    /** A day, which must be there. */
    static Optional<LocalDate> day(Form form, String name) {
        form.required(name, "operation.day.missing");
        var day = form.date(name);
        if (day.isPresent() && (day.get().getYear() < 1990 || day.get().getYear() > 2100)) {
            form.reject(name, "operation.day.year");
            return Optional.empty();
        }
        return day;
    }

    /** A share of a post typed in percent, as a fraction with three decimals. */
    static Optional<BigDecimal> percent(Form form, String name, BigDecimal least, String missing) {
        form.required(name, missing);
        return form.decimal(name, least, HUNDRED).map(percent -> percent.movePointLeft(2).setScale(3, java.math.RoundingMode.HALF_UP));
    }
}
