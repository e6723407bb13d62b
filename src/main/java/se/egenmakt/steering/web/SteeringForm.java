package se.egenmakt.steering.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.egenmakt.shared.Refusal;
import se.egenmakt.web.Form;

/** Fields that several of the group's forms have. */
final class SteeringForm {
    private SteeringForm() {}

    /** A fresh form with the random id by which the same form sent twice is done once. */
    static Form fresh() {
        return Form.empty().with("key", UUID.randomUUID());
    }

    static UUID key(Form form) {
        return id(form, "key").orElseGet(UUID::randomUUID); // else somebody wrote a form of their own
    }

    static Optional<UUID> id(Form form, String name) {
        try {
            return form.text(name).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A day, which must be there. */
    static LocalDate day(Form form, String name) {
        form.required(name, "steering.day.missing." + name);
        return optionalDay(form, name).orElse(LocalDate.EPOCH);
    }

    static Optional<LocalDate> optionalDay(Form form, String name) {
        var day = form.date(name);
        if (day.isPresent() && (day.get().getYear() < 1990 || day.get().getYear() > 2100)) {
            form.reject(name, "steering.day.year");
            return Optional.empty();
        }
        return day;
    }

    static String text(Form form, String name, int longest, String missing) {
        form.required(name, missing);
        return form.text(name, longest).orElse("");
    }

    static void refuse(Form form, List<Refusal> refusals) {
        refusals.forEach(refusal -> form.reject(refusal.field(), refusal.text(), refusal.arguments().toArray()));
    }
}
