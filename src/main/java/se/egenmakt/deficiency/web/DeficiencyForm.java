package se.egenmakt.deficiency.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.egenmakt.deficiency.Body;
import se.egenmakt.deficiency.Deficiency;
import se.egenmakt.deficiency.DeficiencyText;
import se.egenmakt.deficiency.FaultKind;
import se.egenmakt.deficiency.Observation;
import se.egenmakt.deficiency.Right;
import se.egenmakt.organisation.Municipality;
import se.egenmakt.shared.LifeArea;
import se.egenmakt.web.Form;

/** A deficiency's words and kind, as typed. */
final class DeficiencyForm {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST = 4000;
    private static final int LONGEST_RIGHT = 200;

    private DeficiencyForm() {}

    /** From the observations that it is made of: what they have in common. */
    static Form fresh(List<Observation> seen) {
        var form = Form.empty().with("key", UUID.randomUUID()).with("observation", seen.stream().map(one -> one.id().toString()).toList());
        if (!seen.isEmpty()) {
            var body = seen.stream().map(Observation::body).filter(one -> !one.isNameless()).findFirst().orElse(seen.getFirst().body());
            form.with("area", seen.getFirst().area().code()).with("body", body.kind().code()).with("bodyName", body.kind().isOneBody() ? null : body.name());
            seen.stream().map(Observation::fault).filter(java.util.Objects::nonNull).findFirst().ifPresent(fault -> form.with("fault", fault.code()));
        }
        return form;
    }

    /** One that comes back: what was written of it the last time, at the first of its bodies. */
    static Form again(Deficiency recurs, List<Observation> seen) {
        var body = recurs.bodies().getFirst().body();
        var form = fresh(seen).with("recurs", recurs.id()).with("body", body.kind().code()).with("bodyName", body.kind().isOneBody() ? null : body.name());
        words(form, recurs);
        return form;
    }

    /** The id of what it is about: the observations chosen, and what it comes back from; empty when nothing is. */
    static String about(Form form) {
        var parts = Stream.concat(form.values("observation").stream().sorted(), form.values("recurs").stream()).toList();
        return parts.isEmpty() ? "" : UUID.nameUUIDFromBytes(String.join(" ", parts).getBytes(StandardCharsets.UTF_8)).toString();
    }

    static Form of(Deficiency deficiency) {
        return words(Form.empty().with("version", deficiency.version()), deficiency);
    }

    private static Form words(Form form, Deficiency deficiency) {
        return form.with("title", deficiency.title())
                .with("what", deficiency.what())
                .with("area", deficiency.area().code())
                .with("fault", deficiency.fault().code())
                .with("right", deficiency.right().code())
                .with("rightWords", deficiency.rightWords())
                .with("municipality", deficiency.municipality());
    }

    /** @param served where it may be */
    static Optional<DeficiencyText> read(Form form, List<Municipality> served) {
        form.required("title", "deficiency.title.missing");
        var title = form.text("title", LONGEST_TITLE);
        form.required("what", "deficiency.what.missing");
        var what = form.text("what", LONGEST);
        form.required("area", "observation.area.missing");
        var area = form.choice("area", LifeArea.class);
        form.required("fault", "deficiency.fault.missing");
        var fault = form.choice("fault", FaultKind.class);
        form.required("right", "deficiency.right.missing");
        var right = form.choice("right", Right.class);
        var words = form.text("rightWords", LONGEST_RIGHT);
        if (right.filter(chosen -> chosen == Right.OTHER).isPresent() && words.isEmpty() && form.error("rightWords") == null) {
            form.reject("rightWords", "deficiency.right.words.missing");
        }
        var municipality = form.text("municipality");
        if (municipality.isPresent() && served.stream().noneMatch(one -> one.code().equals(municipality.get()))) {
            form.reject("municipality", "web.form.choice");
        }
        return form.ok()
                ? Optional.of(new DeficiencyText(title.orElseThrow(), what.orElseThrow(), area.orElseThrow(), fault.orElseThrow(), right.orElseThrow(), words.orElse(""), municipality.orElse(null)))
                : Optional.empty();
    }

    static Optional<Body> body(Form form) {
        return ObservationForm.body(form);
    }

    /** Who is to mend it: the one chosen, in place of the first of what it comes back from, the others there, and every other that the observations name. */
    static List<Body> bodies(Body chosen, @Nullable Deficiency recurs, List<Observation> seen) {
        return Body.each(Stream.of(Stream.of(chosen), responsible(recurs).skip(1), named(seen)).flatMap(one -> one).toList());
    }

    /** The bodies of what it comes back from, and those that the observations name, each once. */
    static List<Body> bodies(@Nullable Deficiency recurs, List<Observation> seen) {
        return Body.each(Stream.concat(responsible(recurs), named(seen)).toList());
    }

    private static Stream<Body> responsible(@Nullable Deficiency recurs) {
        return recurs == null ? Stream.of() : recurs.bodies().stream().map(Deficiency.AtBody::body);
    }

    private static Stream<Body> named(List<Observation> seen) {
        return seen.stream().map(Observation::body).filter(body -> !body.isNameless());
    }
}
