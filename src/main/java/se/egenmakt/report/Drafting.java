package se.egenmakt.report;

import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.egenmakt.report.FigureKey.Column;
import se.egenmakt.report.FigureKey.Row;
import se.egenmakt.web.Texts;

/** Draws up what a report says, from the state it is in. */
final class Drafting {
    private static final int METHOD = 6;

    private Drafting() {}

    static ReportContent content(ReportState state) {
        var counted = state.counted();
        var form = counted.form();
        var scopes = new TreeMap<String, ReportFigures>();
        scopes.put(ReportContent.WHOLE, counted.figures().whole());
        scopes.putAll(counted.figures().byMunicipality());
        counted.municipalities().forEach(known -> scopes.computeIfAbsent(known.code(), counted::of));
        var periods = new TreeMap<String, Integer>();
        var checks = new TreeMap<String, ReportContent.StartCheck>();
        var outside = new TreeMap<String, Map<String, Integer>>();
        scopes.forEach((code, figures) -> {
            periods.put(code, figures.periods().size());
            var check = startCheck(counted, code.equals(ReportContent.WHOLE) ? null : code);
            if (check != null) {
                checks.put(code, check);
            }
            var why = new TreeMap<String, Integer>();
            figures.doesNotFit().forEach(entry -> why.merge(entry.why().code(), 1, Integer::sum));
            if (!figures.atHomeUnknown().isEmpty()) {
                why.put(ReportContent.AT_HOME_UNKNOWN, figures.atHomeUnknown().size());
            }
            outside.put(code, why);
        });
        var names = new LinkedHashMap<String, String>();
        counted.municipalities().forEach(known -> names.put(known.code(), known.name()));
        return new ReportContent(
                counted.operation(),
                counted.receiver(),
                counted.year().getValue(),
                form.id(),
                form.brackets(),
                form.source(),
                counted.provisional(),
                counted.countingDay(),
                names,
                ReportContent.numbers(counted.figures()),
                periods,
                checks,
                outside,
                counted.posts(),
                state.draft().plannedPosts(),
                state.draft().plannedPersons(),
                counted.continuity(null),
                continuities(counted),
                state.answers().stream().map(answer -> said(answer, counted.year())).toList(),
                state.draft().economy(),
                state.draft().boardMeetingOn(),
                IntStream.rangeClosed(1, METHOD).mapToObj(i -> Texts.t("report.method." + i)).toList());
    }

    private static Map<String, Continuity> continuities(CountedYear counted) {
        var continuities = new TreeMap<String, Continuity>();
        counted.municipalities().forEach(known -> continuities.put(known.code(), counted.continuity(known.code())));
        return continuities;
    }

    private static ReportContent.Said said(ReportAnswer answer, Year year) {
        return new ReportContent.Said(
                answer.question().code(),
                Listing.say(answer.question().heading().wording()),
                Listing.say(answer.question().wording(year)),
                answer.text(),
                answer.confirmed());
    }

    private static ReportContent.@Nullable StartCheck startCheck(CountedYear counted, @Nullable String municipality) {
        var last = counted.lastYear();
        if (last == null) {
            return null;
        }
        var signed = last.figures(municipality);
        var now = counted.of(municipality);
        var before = new LinkedHashMap<String, Integer>();
        var after = new LinkedHashMap<String, Integer>();
        for (var column : Column.values()) {
            before.put(column.code(), signed.number(Row.END, column));
            after.put(column.code(), now.number(Row.START, column));
        }
        var why = new TreeMap<String, Integer>();
        counted.startDifferences(municipality).forEach(difference -> {
            var reason = difference.why().key().substring(difference.why().key().indexOf('.') + 1);
            why.merge((difference.effect() > 0 ? "+" : "-") + reason, 1, Integer::sum);
        });
        return new ReportContent.StartCheck(last.head().number(), before, after, why);
    }

    /** The start of a frozen number against the frozen end of the year before, when that has been frozen anew since and differs; null when there is nothing to tell. */
    static ReportContent.@Nullable StartCheck frozenStart(ReportContent frozen, @Nullable FrozenReport lastYear) {
        var told = frozen.startCheck(null);
        if (lastYear == null || (told != null && told.number() == lastYear.head().number())) {
            return null;
        }
        var before = new LinkedHashMap<String, Integer>();
        var now = new LinkedHashMap<String, Integer>();
        for (var column : Column.values()) {
            before.put(column.code(), lastYear.figures(null).number(Row.END, column));
            now.put(column.code(), frozen.figures(null).number(Row.START, column));
        }
        return before.equals(now) ? null : new ReportContent.StartCheck(lastYear.head().number(), before, now, Map.of());
    }
}
