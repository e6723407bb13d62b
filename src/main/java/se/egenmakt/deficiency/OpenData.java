package se.egenmakt.deficiency;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.egenmakt.shared.CsvGuard;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything published as a file, in the format "systembrister 1" (docs/exchange.md): its members, its columns and their order are fixed, and a change is a new format. Row by row; the
 * same facts give the same bytes. A number that may not be shown is null, or empty, and a member of its own says so.
 */
@Component
public class OpenData {
    static final String FORMAT = "systembrister 1";

    private static final List<String> COLUMNS = List.of(
            "id", "beteckning", "verksamhet", "län", "plats", "rubrik", "vad", "livsområde", "fel", "rätt", "noterad", "visad", "räknad", "personer", "personer skyddade",
            "kom tillbaka från", "slag av ansvarig", "ansvarig", "läge", "sedan", "senast", "överlämnad", "besvarad", "lagad", "kom tillbaka");

    private final OpenDeficiencies deficiencies;
    private final JsonMapper json = JsonMapper.builder().build();

    OpenData(OpenDeficiencies deficiencies) {
        this.deficiencies = deficiencies;
    }

    /** Leaves the stream open. */
    public void writeJson(OutputStream out) throws IOException {
        try (var to = json.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(out)) {
            to.writeStartObject();
            to.writeStringProperty("format", FORMAT);
            to.writeArrayPropertyStart("deficiencies");
            deficiencies.each(deficiency -> write(deficiency, to));
            to.writeEndArray();
            to.writeEndObject();
        }
    }

    private static void write(PublishedDeficiency one, JsonGenerator to) {
        to.writeStartObject();
        text(to, "id", one.id());
        text(to, "reference", one.reference());
        text(to, "operation", one.operation());
        text(to, "county", one.countyCode());
        text(to, "place", one.place());
        text(to, "title", one.title());
        text(to, "what", one.what());
        text(to, "lifeArea", one.lifeArea().code());
        text(to, "fault", one.fault().code());
        text(to, "right", one.rightSays());
        text(to, "notedOn", one.notedOn());
        text(to, "publishedOn", one.publishedOn());
        text(to, "countedOn", one.countedOn());
        number(to, "clients", one.clients());
        to.writeBooleanProperty("clientsProtected", one.clientsProtected());
        text(to, "recursOf", one.recursOf());
        to.writeArrayPropertyStart("bodies");
        for (var referral : one.referrals()) {
            to.writeStartObject();
            text(to, "kind", referral.body().kind().code());
            text(to, "name", referral.body().name());
            text(to, "state", referral.state().code());
            text(to, "since", referral.since());
            text(to, "dueOn", referral.dueOn());
            text(to, "handedOverOn", referral.handedOverOn());
            text(to, "answeredOn", referral.answeredOn());
            text(to, "mendedOn", referral.mendedOn());
            text(to, "cameBackOn", referral.cameBackOn());
            to.writeArrayPropertyStart("steps");
            for (var step : referral.way().steps()) {
                to.writeStartObject();
                text(to, "kind", step.kind().code());
                text(to, "on", step.onDay());
                to.writeEndObject();
            }
            to.writeEndArray();
            to.writeEndObject();
        }
        to.writeEndArray();
        to.writeEndObject();
    }

    private static void text(JsonGenerator to, String name, @Nullable Object value) {
        if (value == null) {
            to.writeNullProperty(name);
        } else {
            to.writeStringProperty(name, value.toString());
        }
    }

    private static void number(JsonGenerator to, String name, @Nullable Integer value) {
        if (value == null) {
            to.writeNullProperty(name);
        } else {
            to.writeNumberProperty(name, value);
        }
    }

    /** A row for each deficiency and body, or for a deficiency without one. UTF-8, separated by ;, lines ended as in RFC 4180; leaves the stream open. */
    public void writeCsv(OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        var csv = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(COLUMNS);
        deficiencies.each(deficiency -> {
            if (deficiency.referrals().isEmpty()) {
                csv.writeRecord(row(deficiency, null));
            }
            deficiency.referrals().forEach(referral -> csv.writeRecord(row(deficiency, referral)));
        });
        csv.flush();
    }

    private static List<String> row(PublishedDeficiency one, @Nullable PublishedReferral at) {
        return Stream.of(
                        one.id(),
                        one.reference(),
                        one.operation(),
                        one.countyCode(),
                        one.place(),
                        one.title(),
                        one.what(),
                        one.lifeArea().code(),
                        one.fault().code(),
                        one.rightSays(),
                        one.notedOn(),
                        one.publishedOn(),
                        one.countedOn(),
                        one.clients(),
                        yes(one.clientsProtected()),
                        one.recursOf(),
                        at == null ? null : at.body().kind().code(),
                        at == null ? null : at.body().name(),
                        at == null ? null : at.state().code(),
                        at == null ? null : at.since(),
                        at == null ? null : at.dueOn(),
                        at == null ? null : at.handedOverOn(),
                        at == null ? null : at.answeredOn(),
                        at == null ? null : at.mendedOn(),
                        at == null ? null : at.cameBackOn())
                .map(value -> CsvGuard.given(Objects.toString(value, "")))
                .toList();
    }

    private static String yes(boolean is) {
        return is ? "ja" : "nej";
    }
}
