package se.egenmakt.deficiency.web;

import java.util.Locale;
import se.egenmakt.deficiency.AnswerTimes;
import se.egenmakt.deficiency.BodyKind.Sector;
import se.egenmakt.web.BarChart;
import se.egenmakt.web.Format;
import se.egenmakt.web.Texts;

/** How long answers take, sector by sector, as a picture. */
final class SectorChart {
    private SectorChart() {}

    static BarChart of(AnswerTimes times) {
        var bars = times.sectors().stream().map(one -> new BarChart.Bar(Texts.tn("open.answers.of", one.answers(), name(one.sector())), one.median(), Format.number(one.median()))).toList();
        var each = times.sectors().stream().map(one -> Texts.t("open.answers.sector", name(one.sector()).toLowerCase(Locale.ROOT), one.median())).toList();
        return new BarChart(Texts.t("open.answers.finding", Format.list(each)), Texts.t("open.answers.who"), Texts.t("open.answers.days"), bars);
    }

    private static String name(Sector sector) {
        return Texts.t("sector." + sector.name().toLowerCase(Locale.ROOT));
    }
}
