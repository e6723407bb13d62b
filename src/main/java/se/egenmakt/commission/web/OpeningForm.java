package se.egenmakt.commission.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.access.Acting;
import se.egenmakt.commission.Commission;
import se.egenmakt.commission.ContactMadeBy;
import se.egenmakt.commission.Opening;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.Knowledge;
import se.egenmakt.shared.Sex;
import se.egenmakt.web.Form;

/** The form in which a commission is opened, or its facts are put right. */
final class OpeningForm {
    private OpeningForm() {}

    static Form fresh(LocalDate today, @Nullable UUID ombud, @Nullable String municipality) {
        return Form.empty().with("openedOn", today).with("ombud", ombud).with("municipality", municipality);
    }

    /** The form as a commission stands now. */
    static Form of(Commission c) {
        return Form.empty()
                .with("sex", c.sex().code())
                .with("birthYear", c.bornOn() == null ? c.birthYear() : c.bornOn())
                .with("municipality", c.municipality())
                .with("contactMadeBy", c.contactMadeBy().code())
                .with("mainReasons", c.mainReasons().stream().map(Coded::code).toList())
                .with("otherReasons", c.otherReasons().stream().map(Coded::code).toList())
                .with("minorChildren", c.minorChildren().code())
                .with("childrenAtHome", c.childrenAtHome().code())
                .with("version", c.version());
    }

    /** What was typed; empty when something must be put right first. */
    static Optional<Opening> read(Form form, @Nullable Commission existing) {
        var sex = form.choice("sex", Sex.class);
        if (sex.isEmpty()) {
            form.reject("sex", "opening.sex.missing");
        }
        var born = form.text("birthYear");
        boolean wholeDay = born.isPresent() && born.get().length() > 4;
        var bornOn = wholeDay ? form.date("birthYear").orElse(null) : null;
        var birthYear = wholeDay ? bornOn == null ? null : Integer.valueOf(bornOn.getYear()) : form.year("birthYear", "opening.birth-year.wrong").orElse(null);
        if (birthYear != null && (birthYear < 1900 || birthYear > 2100)) {
            form.reject("birthYear", "opening.birth-year.wrong");
        }
        var municipality = form.required("municipality", "opening.municipality.missing");
        var own = Acting.current().ombud();
        var ombud = existing != null ? Optional.of(existing.ombud()) : own != null ? Optional.of(own) : id(form.value("ombud"));
        if (ombud.isEmpty()) {
            form.reject("ombud", "opening.ombud.missing");
        }
        var main = form.choices("mainReasons", ContactReason.class);
        if (main.isEmpty()) {
            form.reject("mainReasons", "commission.reasons.none");
        }
        var other = new ArrayList<>(form.choices("otherReasons", ContactReason.class));
        other.removeAll(main);
        var openedOn = existing == null ? form.date("openedOn") : Optional.of(existing.openedOn());
        if (openedOn.isEmpty()) {
            form.reject("openedOn", "opening.day.missing");
        }
        if (!form.ok()) {
            return Optional.empty();
        }
        return Optional.of(new Opening(
                form.value("number"),
                ombud.orElseThrow(),
                sex.orElseThrow(),
                birthYear,
                bornOn,
                municipality.orElseThrow(),
                form.choice("contactMadeBy", ContactMadeBy.class).orElse(ContactMadeBy.UNKNOWN),
                main,
                other,
                form.choice("minorChildren", Knowledge.class).orElse(Knowledge.UNKNOWN),
                childrenAtHome(form),
                openedOn.orElseThrow(),
                form.ticked("correction")));
    }

    /** Without minor children there are none at home either. */
    private static Knowledge childrenAtHome(Form form) {
        var minor = form.choice("minorChildren", Knowledge.class).orElse(Knowledge.UNKNOWN);
        return form.choice("childrenAtHome", Knowledge.class).orElse(minor == Knowledge.NO ? Knowledge.NO : Knowledge.UNKNOWN);
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
