package se.egenmakt.deficiency.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.access.Acting;
import se.egenmakt.deficiency.Body;
import se.egenmakt.deficiency.BodyKind;
import se.egenmakt.deficiency.ClientTold;
import se.egenmakt.deficiency.FaultKind;
import se.egenmakt.deficiency.Observation;
import se.egenmakt.deficiency.ObservationState;
import se.egenmakt.deficiency.Source;
import se.egenmakt.organisation.Municipality;
import se.egenmakt.shared.LifeArea;
import se.egenmakt.web.Form;

/** What an ombud has seen, as typed. */
final class ObservationForm {
    /** What a contact was with, as a body: the words of the contact form. */
    private static final Map<String, BodyKind> OF_CONTACTS = Map.ofEntries(
            Map.entry("Socialtjänsten", BodyKind.MUNICIPALITY),
            Map.entry("Överförmyndaren", BodyKind.MUNICIPALITY),
            Map.entry("Skola eller högskola", BodyKind.OTHER),
            Map.entry("Försäkringskassan", BodyKind.SOCIAL_INSURANCE),
            Map.entry("Arbetsförmedlingen", BodyKind.EMPLOYMENT_SERVICE),
            Map.entry("Psykiatrin", BodyKind.PSYCHIATRY),
            Map.entry("Vårdcentralen", BodyKind.PRIMARY_CARE),
            Map.entry("Tandvården", BodyKind.REGION),
            Map.entry("Hyresvärden", BodyKind.LANDLORD),
            Map.entry("Kronofogden", BodyKind.STATE),
            Map.entry("Skatteverket", BodyKind.STATE),
            Map.entry("Migrationsverket", BodyKind.STATE),
            Map.entry("Pensionsmyndigheten", BodyKind.STATE),
            Map.entry("Domstol", BodyKind.STATE),
            Map.entry("Polisen", BodyKind.STATE),
            Map.entry("Kriminalvården", BodyKind.STATE));

    private ObservationForm() {}

    /**
     * @param with   whom the contact just logged was with; empty when there was none, or when it was the client
     * @param served a body that each municipality has is not named where there are several: its name would not say which
     */
    static Form fresh(String with, LocalDate today, List<Municipality> served) {
        var kind = OF_CONTACTS.get(with);
        var name = BodyNames.isOfEach(with) ? BodyNames.only(with, served).orElse(null) : with;
        return Form.empty()
                .with("key", UUID.randomUUID())
                .with("month", YearMonth.from(today))
                .with("body", kind == null ? null : kind.code())
                .with("bodyName", kind == null || kind.isOneBody() ? null : name);
    }

    /** The id of what it is about: the contact form gives one of its own each time; a link that names a body is about that body; empty for the bare form. */
    static String about(String with, String about) {
        return !about.isEmpty() || with.isEmpty() ? about : UUID.nameUUIDFromBytes(with.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static Form of(Observation seen) {
        return Form.empty()
                .with("key", seen.id())
                .with("version", seen.version())
                .with("what", seen.what())
                .with("month", YearMonth.from(seen.month()))
                .with("body", seen.body().kind().code())
                .with("bodyName", seen.body().kind().isOneBody() ? null : seen.body().name())
                .with("area", seen.area().code())
                .with("fault", seen.fault() == null ? null : seen.fault().code())
                .with("counted", seen.countedBefore() ? "ja" : "nej")
                .with("told", seen.told().code())
                .with("named", seen.named() ? "ja" : null)
                .with("reader", seen.state() == ObservationState.BEING_READ ? "ja" : null);
    }

    /** What the form says; empty when something is refused. */
    static Optional<Observation> read(Form form, @Nullable UUID ombud) {
        form.required("what", "observation.what.missing");
        var what = form.text("what", Observation.LONGEST);
        var body = body(form);
        form.required("area", "observation.area.missing");
        var area = form.choice("area", LifeArea.class);
        var fault = form.choice("fault", FaultKind.class);
        var month = month(form);
        form.required("told", "observation.told.missing");
        var told = form.choice("told", ClientTold.class);
        var counted = form.value("counted");
        if (told.filter(ClientTold.NO_CLIENT::equals).isEmpty() && !counted.equals("ja") && !counted.equals("nej")) {
            form.reject("counted", "observation.counted.missing");
        }
        if (!form.ok()) {
            return Optional.empty();
        }
        var state = form.ticked("reader") ? ObservationState.BEING_READ : ObservationState.NOTED;
        return Optional.of(new Observation(
                form.key("key"), month.orElseThrow(), Source.OMBUD, "", ombud, Acting.current().actor(), form.ticked("named"), what.orElseThrow(), body.orElseThrow(), area.orElseThrow(),
                fault.orElse(null), counted.equals("ja"), told.orElseThrow(), state, "", "", false, null, "", form.whole("version", 0, Integer.MAX_VALUE).orElse(0)));
    }

    /** A body of the fields {@code body} and {@code bodyName}. */
    static Optional<Body> body(Form form) {
        form.required("body", "observation.body.missing");
        var kind = form.choice("body", BodyKind.class);
        var name = form.text("bodyName", 120);
        if (kind.isPresent() && !kind.get().isOneBody() && name.isEmpty() && form.error("bodyName") == null) {
            form.reject("bodyName", "observation.body.name.missing");
        }
        return form.error("body") == null && form.error("bodyName") == null ? kind.map(found -> new Body(found, name.orElse(""))) : Optional.empty();
    }

    private static Optional<LocalDate> month(Form form) {
        try {
            return Optional.of(YearMonth.parse(form.value("month")).atDay(1));
        } catch (DateTimeParseException e) {
            form.reject("month", "observation.month.missing");
            return Optional.empty();
        }
    }
}
