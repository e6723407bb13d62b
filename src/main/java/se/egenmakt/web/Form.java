package se.egenmakt.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.Refusal;

/**
 * What someone typed in a form, exactly as typed, and what was wrong with it. The same form is shown again with both, so nothing typed is lost.
 * The readers ({@link #date}, {@link #year}, …) answer empty both for an empty field and for one they refuse; a refusal is kept as an error.
 */
public final class Form {
    private final Map<String, List<String>> values;
    private final Map<String, FormError> errors = new LinkedHashMap<>();
    private final String idPrefix;
    private @Nullable String draftFrom;

    private Form(Map<String, List<String>> values, String idPrefix) {
        this.values = values;
        this.idPrefix = idPrefix;
    }

    /** A form not yet filled in. */
    public static Form empty() {
        return new Form(new LinkedHashMap<>(), "");
    }

    /** What was sent. */
    public static Form of(HttpServletRequest request) {
        var values = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, given) -> values.put(name, Arrays.asList(given)));
        return of(values);
    }

    /** What a draft holds. Names that begin with an underscore belong to the frame and are left out. */
    public static Form of(Map<String, List<String>> given) {
        var values = new LinkedHashMap<String, List<String>>();
        given.forEach((name, list) -> {
            if (!name.startsWith("_")) {
                values.put(name, List.copyOf(list));
            }
        });
        return new Form(values, "");
    }

    /** The same form with its fields' ids beginning so, where a page has two forms with a field of the same name. */
    public Form ids(String prefix) {
        var other = new Form(values, prefix);
        other.errors.putAll(errors);
        other.draftFrom = draftFrom;
        return other;
    }

    /** Says that it is a draft laid in, and when it was last typed in: "i går 14.02". */
    public Form draftFrom(String when) {
        draftFrom = when;
        return this;
    }

    /** When what stands here was left as a draft; null for a form that is fresh or has just been sent. */
    public @Nullable String draftFrom() {
        return draftFrom;
    }

    /** Fills in a field beforehand. */
    public Form with(String name, @Nullable Object value) {
        values.put(name, value == null || value.toString().isEmpty() ? List.of() : List.of(value.toString()));
        return this;
    }

    /** Ticks choices beforehand. */
    public Form with(String name, Collection<String> choices) {
        values.put(name, List.copyOf(choices));
        return this;
    }

    /** What stands in the field; an empty string when nothing does. */
    public String value(String name) {
        var list = values.get(name);
        return list == null || list.isEmpty() ? "" : list.getFirst();
    }

    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /** Everything typed, for keeping as a draft. */
    public Map<String, List<String>> all() {
        return Map.copyOf(values);
    }

    /** Refuses a field with a text that says how to put it right. The first refusal of a field stands. An empty name refuses the form as a whole. */
    public Form reject(String name, String key, Object... args) {
        errors.putIfAbsent(name, new FormError(name, Texts.t(key, args)));
        return this;
    }

    /** What the business refused, at the fields it concerns. */
    public Form refuse(List<Refusal> refusals) {
        refusals.forEach(refusal -> reject(refusal.field(), refusal.text(), refusal.arguments().toArray()));
        return this;
    }

    /** The random id made with the form, by which the same form sent twice is done once. */
    public UUID key(String name) {
        try {
            return UUID.fromString(value(name));
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID(); // somebody wrote a form of their own
        }
    }

    /** The things that are ticked, by id; what is no id is passed over. */
    public List<UUID> chosen(String name) {
        return values(name).stream().filter(id -> id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")).map(UUID::fromString).distinct().toList();
    }

    public boolean ok() {
        return errors.isEmpty();
    }

    public @Nullable String error(String name) {
        var error = errors.get(name);
        return error == null ? null : error.message();
    }

    /** In the order they were found. */
    public List<FormError> errors() {
        return List.copyOf(errors.values());
    }

    /** The id of a field in the page; of the first choice when it has several. */
    public String id(String name) {
        return idPrefix + name;
    }

    /** The text without space around it; empty when there is none. */
    public Optional<String> text(String name) {
        return Optional.of(value(name).strip()).filter(text -> !text.isEmpty());
    }

    /** The text, which must be there. */
    public Optional<String> required(String name, String key, Object... args) {
        var text = text(name);
        if (text.isEmpty()) {
            reject(name, key, args);
        }
        return text;
    }

    /** The text, refused when longer than this. */
    public Optional<String> text(String name, int longest) {
        var text = text(name);
        if (text.isPresent() && text.get().length() > longest) {
            reject(name, "web.form.too-long", longest, text.get().length(), Texts.t("web.field." + name));
            return Optional.empty();
        }
        return text;
    }

    public Optional<LocalDate> date(String name) {
        var text = text(name);
        var date = text.flatMap(SwedishDates::read);
        if (text.isPresent() && date.isEmpty()) {
            reject(name, "web.form.date");
        }
        return date;
    }

    /** A year with four digits. */
    public Optional<Integer> year(String name) {
        return year(name, "web.form.year");
    }

    /** A year with four digits, refused with an own text. */
    public Optional<Integer> year(String name, String key, Object... args) {
        var text = text(name);
        if (text.isPresent() && !text.get().matches("(19|20|21)\\d\\d")) {
            reject(name, key, args);
            return Optional.empty();
        }
        return text.map(Integer::valueOf);
    }

    /** A whole number; spaces between thousands are fine. */
    public Optional<Integer> whole(String name, int least, int most) {
        var text = text(name).map(typed -> typed.replaceAll("[\\s\u00a0\u2009\u202f]", "").replace('−', '-'));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // refused below, like a number out of range
        }
        reject(name, "web.form.whole", least, most);
        return Optional.empty();
    }

    /** A number with comma or point. */
    public Optional<BigDecimal> decimal(String name, BigDecimal least, BigDecimal most) {
        var text = text(name).map(typed -> typed.replaceAll("[\\s\u00a0\u2009\u202f]", "").replace(',', '.').replace('−', '-'));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.get().matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
            var number = new BigDecimal(text.get());
            if (number.compareTo(least) >= 0 && number.compareTo(most) <= 0) {
                return Optional.of(number);
            }
        }
        reject(name, "web.form.decimal", least, most);
        return Optional.empty();
    }

    /** A value of a code list. */
    public <E extends Enum<E> & Coded> Optional<E> choice(String name, Class<E> list) {
        var text = text(name);
        var choice = text.flatMap(code -> Coded.of(list, code));
        if (text.isPresent() && choice.isEmpty()) {
            reject(name, "web.form.choice");
        }
        return choice;
    }

    /** Values of a code list, in its order. */
    public <E extends Enum<E> & Coded> List<E> choices(String name, Class<E> list) {
        var chosen = new ArrayList<E>();
        for (var code : values(name)) {
            Coded.of(list, code).ifPresentOrElse(chosen::add, () -> reject(name, "web.form.choice"));
        }
        chosen.sort(null);
        return List.copyOf(chosen);
    }

    /** Whether a single box is ticked. */
    public boolean ticked(String name) {
        return !value(name).isEmpty();
    }

    // The components ask for these.

    /** The ids that describe a field, for {@code aria-describedby}; null when nothing does. */
    public @Nullable String describedBy(String name, @Nullable String hint) {
        var described = (hint == null ? "" : hintId(name)) + (hint != null && errors.containsKey(name) ? " " : "")
                + (errors.containsKey(name) ? errorId(name) : "");
        return described.isEmpty() ? null : described;
    }

    public String hintId(String name) {
        return id(name) + "-hint";
    }

    public String errorId(String name) {
        return id(name) + "-error";
    }

    /** Of a choice by its place: the first has the field's own id, so that a link from the error summary finds it. */
    public String choiceId(String name, int place) {
        return place == 0 ? id(name) : id(name) + "-" + (place + 1);
    }

    /** "Tre saker behöver rättas". */
    public String errorHeading() {
        return Texts.tn("web.form.errors", errors.size(), Format.sentence(Format.word(errors.size())));
    }

    /** Whether a date field's browser control could show what was typed; otherwise it is shown as plain text, or it would be lost. */
    public boolean showsAsDate(String name) {
        var typed = value(name);
        return typed.isEmpty() || (typed.matches("\\d{4}-\\d\\d-\\d\\d") && SwedishDates.read(typed).isPresent());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Form of %d fields, %d errors", values.size(), errors.size()); // never what was typed: this ends in logs
    }
}
