package se.egenmakt.deficiency.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.egenmakt.deficiency.AnswerTimes;
import se.egenmakt.deficiency.BodyKind;
import se.egenmakt.deficiency.DeficiencyFigures;
import se.egenmakt.deficiency.DeficiencyFigures.Fate;
import se.egenmakt.shared.LifeArea;
import se.egenmakt.web.BarChart;
import se.egenmakt.web.ColumnChart;
import se.egenmakt.web.Format;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/**
 * The operation's deficiencies as pictures, each with its table.
 *
 * @param all  of every year
 * @param year the one that is shown; null for all
 */
public record DeficiencyPicturesPage(String operation, DeficiencyFigures all, @Nullable Integer year) {
    public Shell shell() {
        return Shell.titled(title()).current("/deficiencies").owner(Owner.SYSTEM, Texts.t("deficiency-pictures.owner"), Texts.t("deficiency-pictures.owner.text"));
    }

    public String title() {
        return year == null ? Texts.t("deficiency-pictures.title") : Texts.t("deficiency-pictures.title.year", year.toString());
    }

    public DeficiencyFigures figures() {
        return all.of(year);
    }

    public boolean empty() {
        return figures().deficiencies().isEmpty();
    }

    /** Where there are most, in a sentence. */
    public String finding() {
        var most = figures().most();
        if (most.isEmpty()) {
            return Texts.t("deficiency-pictures.where.nobody");
        }
        var first = most.getFirst();
        return most.size() > 1
                ? Texts.tn("deficiency-pictures.where.even", first.number(), Format.word(first.number()))
                : Texts.t("deficiency-pictures.where.finding", Texts.t("deficiency-pictures.at." + first.body().name().toLowerCase(Locale.ROOT).replace('_', '-')), first.area().code(), first.number(), figures().deficiencies().size());
    }

    /** How dark the cell is, from 0 for none to 4 for the most there are in one: shading beside the number, never instead of it. */
    public long heat(BodyKind kind, LifeArea area) {
        return figures().heat(kind, area);
    }

    public static String body(BodyKind kind) {
        return Format.sentence(kind.code());
    }

    public static String area(LifeArea area) {
        return Format.sentence(area.code());
    }

    /** Deficiencies at this body, body by body, added up: more than there are, when one has several bodies. */
    public long sum(LifeArea area) {
        return figures().bodies().stream().mapToLong(kind -> figures().at(kind, area)).sum();
    }

    public long sum() {
        return figures().waysInAll();
    }

    public AnswerTimes answers() {
        return figures().answerTimes();
    }

    public BarChart answerChart() {
        return SectorChart.of(answers());
    }

    public BarChart fateChart() {
        var fates = figures().fates();
        var bars = Arrays.stream(Fate.values())
                .map(fate -> new BarChart.Bar(Texts.t("deficiency-pictures.fate." + fate.name().toLowerCase(Locale.ROOT)), fates.getOrDefault(fate, 0L), Format.number(fates.getOrDefault(fate, 0L))))
                .toList();
        return new BarChart(
                Texts.t("deficiency-pictures.fate.finding", fates.getOrDefault(Fate.MENDED, 0L), figures().waysInAll(), fates.getOrDefault(Fate.SAID, 0L), fates.getOrDefault(Fate.WAITING, 0L)),
                Texts.t("deficiency-pictures.fate.what"),
                Texts.t("deficiency-pictures.fate.number"),
                bars);
    }

    public String cameBack() {
        return Texts.tn("deficiency-pictures.back", figures().cameBack(), figures().deficiencies().size());
    }

    public boolean severalYears() {
        return year == null && all.years().size() > 1;
    }

    /** Year by year: noted, and of those the ones that are mended at every body. */
    public ColumnChart perYear() {
        var columns = all.years().reversed().stream().map(one -> new ColumnChart.Column(one.toString(), all.of(one).deficiencies().size(), all.of(one).mended())).toList();
        return new ColumnChart(
                Texts.t("deficiency-pictures.years.finding", all.deficiencies().size(), all.mended()),
                Texts.t("deficiency-pictures.year"),
                Texts.t("deficiency-pictures.noted"),
                Texts.t("deficiency-pictures.mended"),
                columns);
    }

    public List<String> years() {
        return all.years().stream().map(String::valueOf).toList();
    }

    public boolean shows(String one) {
        return year != null && year.toString().equals(one);
    }
}
