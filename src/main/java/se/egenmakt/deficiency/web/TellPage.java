package se.egenmakt.deficiency.web;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.egenmakt.deficiency.BodyKind;
import se.egenmakt.deficiency.Teller;
import se.egenmakt.deficiency.TellingPlace;
import se.egenmakt.identity.MarkedText;
import se.egenmakt.shared.LifeArea;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Format;
import se.egenmakt.web.Shell;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * Where somebody without an account tells what does not work.
 *
 * @param marked by field, texts with words that may point somebody out, to be read once more
 * @param waits  so much has come from the same network that this one has to come again later
 */
public record TellPage(Form form, List<TellingPlace> places, Map<String, MarkedText> marked, YearMonth thisMonth, boolean waits) {
    public Shell shell() {
        return OpenFrame.shell(Texts.t("tell.title"), OpenFrame.TELL, places.stream().anyMatch(TellingPlace::demo)).asNarrow().form(form);
    }

    /** By municipality; with the operation's name where there are two. */
    public List<Choice> placeChoices() {
        return places.stream()
                .map(place -> Choice.of(
                        place.key(),
                        places.stream().filter(other -> other.municipalityCode().equals(place.municipalityCode())).count() > 1
                                ? Texts.t("tell.place.one-of", place.municipality(), place.operationName())
                                : place.municipality()))
                .toList();
    }

    public List<Choice> tellers() {
        return Arrays.stream(Teller.values()).map(teller -> Choice.of(teller.code(), Texts.t("tell.teller." + teller.name().toLowerCase(Locale.ROOT)))).toList();
    }

    public List<Choice> bodies() {
        return Arrays.stream(BodyKind.values()).map(kind -> Choice.of(kind.code(), Texts.t("tell.body." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')))).toList();
    }

    public List<Choice> areas() {
        return Arrays.stream(LifeArea.values()).map(area -> Choice.of(area.code(), Format.sentence(area.code()))).toList();
    }

    public List<Choice> months() {
        return TellForm.months(thisMonth).stream().map(month -> Choice.of(month.toString(), Format.sentence(SwedishDates.month(month.atDay(1))))).toList();
    }

    /** How many things there are to answer for. */
    public int questions() {
        return marked.values().stream().mapToInt(text -> text.questions().size()).sum();
    }

    /** Whether it was filled in by a program, or by somebody who saw a field that is not there for them. */
    public boolean trapped() {
        return form.error(TellForm.HONEYPOT) != null;
    }
}
