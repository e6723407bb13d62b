package se.egenmakt.administration.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.access.Accounts;
import se.egenmakt.shared.Refusal;
import se.egenmakt.web.Form;

/**
 * Somebody's name and address as typed, with the random id made with the form.
 *
 * @param ombud which ombud the person is; null when a new one is to be made, or none
 */
record PersonForm(UUID key, String name, String email, @Nullable UUID ombud) {
    /** What one chooses to make a new ombud. */
    static final String NEW_OMBUD = "new";

    static PersonForm read(Form form) {
        form.required("name", "account.name.missing");
        form.required("email", "account.email.missing");
        var name = form.text("name", 80).orElse("");
        return new PersonForm(key(form), name, email(form).orElse(""), id(form.value("ombud")).orElse(null));
    }

    /** The address, refused when it is none. */
    static Optional<String> email(Form form) {
        var email = form.text("email");
        if (email.isPresent() && (!email.get().matches("[^@\\s]+@[^@\\s]+") || email.get().length() > Accounts.LONGEST_EMAIL)) {
            form.reject("email", "account.email.wrong");
            return Optional.empty();
        }
        return email;
    }

    /** The random id made with the form, by which the same form sent twice is done once. */
    static UUID key(Form form) {
        return id(form.value("key")).orElseGet(UUID::randomUUID);
    }

    static Optional<UUID> id(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static void refuse(Form form, List<Refusal> refusals) {
        refusals.forEach(refusal -> form.reject(refusal.field(), refusal.text(), refusal.arguments().toArray()));
    }
}
