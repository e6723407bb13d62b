package se.egenmakt.administration.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.egenmakt.organisation.FormOfOperation;
import se.egenmakt.organisation.Municipality;
import se.egenmakt.organisation.Operations;
import se.egenmakt.web.Form;

/**
 * A new operation as typed. What was refused has a value that is never used, and an error in the form.
 *
 * @param key   the operation's id, made with the form, so that the form sent twice makes one operation
 * @param email and manager: of the first manager; both empty when there is none yet
 */
record OperationForm(
        UUID key, String name, List<Municipality> municipalities, FormOfOperation form, String performer, LocalDate from, String manager, String email) {

    static OperationForm read(Form form, Operations operations) {
        form.required("name", "operations.name.missing");
        var name = form.text("name", 80).orElse("");
        var municipalities = municipalities(form, operations);
        form.required("form", "operation.form.missing");
        var kind = form.choice("form", FormOfOperation.class).orElse(FormOfOperation.SINGLE_MUNICIPALITY);
        var performer = form.text("performer", 120).orElse("");
        form.required("from", "operation.day.missing");
        var from = form.date("from").orElse(LocalDate.EPOCH);
        var manager = form.text("manager", 80).orElse("");
        var email = PersonForm.email(form).orElse("");
        if (manager.isEmpty() && !email.isEmpty()) {
            form.reject("manager", "account.name.missing");
        }
        if (!manager.isEmpty() && email.isEmpty()) {
            form.reject("email", "account.email.missing");
        }
        return new OperationForm(PersonForm.key(form), name, municipalities, kind, performer, from, manager, email);
    }

    private static List<Municipality> municipalities(Form form, Operations operations) {
        var found = new ArrayList<Municipality>();
        var typed = form.required("municipalities", "operations.municipalities.missing").orElse("");
        for (var name : typed.split("[,;\\n]", -1)) {
            if (!name.isBlank()) {
                operations.municipalityNamed(name).ifPresentOrElse(found::add, () -> form.reject("municipalities", "operations.municipalities.unknown", name.strip()));
            }
        }
        return found.stream().distinct().toList();
    }

    /** The id of the first manager's account, made from the form's key. */
    UUID managerKey() {
        return UUID.nameUUIDFromBytes(("manager " + key).getBytes(StandardCharsets.UTF_8));
    }
}
