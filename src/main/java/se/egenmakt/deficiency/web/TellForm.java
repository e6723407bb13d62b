package se.egenmakt.deficiency.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.egenmakt.deficiency.BodyKind;
import se.egenmakt.deficiency.Teller;
import se.egenmakt.deficiency.Telling;
import se.egenmakt.deficiency.TellingKey;
import se.egenmakt.deficiency.TellingPlace;
import se.egenmakt.shared.LifeArea;
import se.egenmakt.web.Form;

/** Reads what somebody without an account tells. */
final class TellForm {
    /** A field that nobody sees: who fills it in is a program. */
    static final String HONEYPOT = "website";

    /** As they stand on the page. */
    static final List<String> IN_ORDER = List.of("what", "place", "body", "bodyName", "area", "month", "teller", "organisation");

    private static final Pattern UNSTORABLE = Pattern.compile("\\x00|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

    private TellForm() {}

    /** Not yet filled in. */
    static Form fresh() {
        return Form.empty().with("key", TellingKey.make().secret());
    }

    /** @param thisMonth the last one that one may tell of */
    static Optional<Telling> read(Form form, List<TellingPlace> places, YearMonth thisMonth) {
        if (!form.value(HONEYPOT).isBlank()) {
            form.reject(HONEYPOT, "tell.honeypot.filled");
        }
        var what = plain(form, "what", Telling.LONGEST);
        if (what.isEmpty()) {
            form.reject("what", "tell.what.missing");
        }
        var place = places.stream().filter(one -> one.key().equals(form.value("place"))).findFirst();
        if (place.isEmpty()) {
            form.reject("place", "tell.place.missing");
        }
        var body = form.choice("body", BodyKind.class);
        if (body.isEmpty()) {
            form.reject("body", "tell.body.missing");
        }
        var bodyName = plain(form, "bodyName", Telling.LONGEST_NAME);
        var area = form.choice("area", LifeArea.class);
        if (area.isEmpty()) {
            form.reject("area", "tell.area.missing");
        }
        var month = month(form, thisMonth);
        var teller = form.choice("teller", Teller.class);
        if (teller.isEmpty()) {
            form.reject("teller", "tell.teller.missing");
        }
        var organisation = plain(form, "organisation", Telling.LONGEST_NAME);
        if (teller.filter(Teller.ORGANISATION::equals).isPresent() && organisation.isEmpty()) {
            form.reject("organisation", "tell.organisation.missing");
        }
        var key = TellingKey.read(form.value("key"));
        if (key.isEmpty()) {
            form.with("key", TellingKey.make().secret()).reject("", "tell.key.changed");
        }
        return form.ok()
                ? Optional.of(new Telling(
                        key.orElseThrow(),
                        place.orElseThrow(),
                        teller.orElseThrow(),
                        teller.orElseThrow() == Teller.ORGANISATION ? organisation.orElseThrow() : "",
                        body.orElseThrow(),
                        bodyName.orElse(""),
                        area.orElseThrow(),
                        month.orElseThrow(),
                        what.orElseThrow()))
                : Optional.empty();
    }

    /** Without what no database stores; a text that is too long is refused and stays. */
    private static Optional<String> plain(Form form, String name, int longest) {
        return form.text(name, longest).map(text -> UNSTORABLE.matcher(text).replaceAll("").strip()).filter(text -> !text.isEmpty());
    }

    private static Optional<YearMonth> month(Form form, YearMonth thisMonth) {
        var month = months(thisMonth).stream().filter(one -> one.toString().equals(form.value("month"))).findFirst();
        if (month.isEmpty()) {
            form.reject("month", "tell.month.missing");
        }
        return month;
    }

    /** Those one may choose, the latest first. */
    static List<YearMonth> months(YearMonth thisMonth) {
        return java.util.stream.IntStream.range(0, Telling.MONTHS).mapToObj(thisMonth::minusMonths).toList();
    }
}
