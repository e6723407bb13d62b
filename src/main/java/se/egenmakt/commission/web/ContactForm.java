package se.egenmakt.commission.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.egenmakt.commission.Counterparts;
import se.egenmakt.shared.ContactKind;
import se.egenmakt.web.Form;

/** What the contact form says. */
record ContactForm(LocalDate day, ContactKind kind, String with, UUID formKey) {
    static final String OTHER = "_annan";

    static Form fresh(LocalDate today) {
        return Form.empty().with("day", today).with("with", Counterparts.CLIENT).with("formKey", UUID.randomUUID());
    }

    static Optional<ContactForm> read(Form form, LocalDate today) {
        var kind = form.choice("kind", ContactKind.class);
        if (kind.isEmpty()) {
            form.reject("kind", "contact.kind.missing");
        }
        var day = form.text("day").isEmpty() ? Optional.of(today) : form.date("day");
        var with = form.value("with");
        if (with.equals(OTHER)) {
            with = form.value("other");
            if (!Counterparts.BODIES.contains(with)) {
                form.reject("other", "contact.with.choose");
            }
        } else if (with.isBlank() || with.length() > 80) {
            form.reject("with", "contact.with.missing");
        }
        if (!form.ok()) {
            return Optional.empty();
        }
        return Optional.of(new ContactForm(day.orElseThrow(), kind.orElseThrow(), with, key(form.value("formKey"))));
    }

    private static UUID key(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }
}
