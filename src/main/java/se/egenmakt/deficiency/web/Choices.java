package se.egenmakt.deficiency.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import se.egenmakt.deficiency.Better;
import se.egenmakt.deficiency.Body;
import se.egenmakt.deficiency.BodyKind;
import se.egenmakt.deficiency.FaultKind;
import se.egenmakt.deficiency.Right;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.LifeArea;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Format;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/** The lists that several of these forms choose from. */
public final class Choices {
    private static final int MONTHS = 24;

    private Choices() {}

    public static List<Choice> bodyKinds() {
        return Arrays.stream(BodyKind.values()).map(kind -> Choice.of(kind.code(), Texts.t("body-kind." + key(kind)))).toList();
    }

    /** Its name; its kind when whoever told of it did not know which. */
    public static String body(Body body) {
        return body.isNameless() ? Texts.t("body-kind." + key(body.kind())) : body.name();
    }

    public static List<Choice> areas() {
        return coded(LifeArea.values());
    }

    public static List<Choice> faults() {
        return Arrays.stream(FaultKind.values()).map(kind -> Choice.of(kind.code(), fault(kind))).toList();
    }

    /** "Bemötande (hos en handläggare)". */
    public static String fault(FaultKind kind) {
        return Texts.t("fault.on-level", Texts.t("fault." + key(kind)), Texts.t("level." + key(kind.level())));
    }

    public static List<Choice> rights() {
        return Arrays.stream(Right.values()).map(right -> Choice.of(right.code(), Format.sentence(right.code())).hint(right == Right.OTHER ? "" : right.basis().reference())).toList();
    }

    public static List<Choice> answers() {
        return coded(Better.Answer.values());
    }

    /** This month and those before it, the newest first. */
    public static List<Choice> months(LocalDate today) {
        var now = YearMonth.from(today);
        return IntStream.range(0, MONTHS).mapToObj(now::minusMonths).map(month -> Choice.of(month.toString(), Format.sentence(SwedishDates.month(month.atDay(1))))).toList();
    }

    /** The last part of the keys of a value's texts. */
    public static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Choice> coded(Coded[] values) {
        return Arrays.stream(values).map(value -> Choice.of(value.code(), Format.sentence(value.code()))).toList();
    }
}
