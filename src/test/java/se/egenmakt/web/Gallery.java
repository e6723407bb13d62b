package se.egenmakt.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A page made of components, with invented people. Public, since templates read it. */
public record Gallery(Shell shell, Form form) {
    static final Frame INGRID = new Frame(
            "/",
            List.of(
                    NavEntry.place("gallery.today", "/idag", Icon.SUN),
                    NavEntry.place("gallery.clients", "/klienter", Icon.PEOPLE),
                    NavEntry.place("gallery.deficiencies", "/brister", Icon.SIGNPOST_SPLIT),
                    NavEntry.place("gallery.group", "/grupp", Icon.PEOPLE),
                    NavEntry.place("gallery.report", "/redovisning", Icon.BAR_CHART)),
            List.of(
                    NavEntry.place("gallery.today", "/idag", Icon.SUN),
                    NavEntry.place("gallery.clients", "/klienter", Icon.PEOPLE),
                    NavEntry.action("gallery.contact", "/kontakt", Icon.PLUS_CIRCLE_FILL),
                    NavEntry.place("gallery.deficiencies.short", "/brister", Icon.SIGNPOST_SPLIT),
                    NavEntry.place("gallery.menu", "/meny", Icon.LIST)),
            new Actor("Ingrid Sandell", "Dalsland", null),
            false);

    static Shell shell(String title) {
        return Shell.titled(title).frame(INGRID).current("/klienter");
    }

    static Form refused() {
        var form = Form.of(Map.of(
                "alias", List.of("Nettan <b>&\"'"),
                "ar", List.of("84"),
                "kon", List.of("kvinna"),
                "kommun", List.of("1492"),
                "orsak", List.of("boende", "ekonomi"),
                "framst", List.of(""),
                "dag", List.of("i förrgår"),
                "not", List.of("\nförsta raden är tom"),
                "_csrf", List.of("hemlig")));
        form.year("ar", "gallery.birth-year");
        form.required("framst", "gallery.primary");
        form.date("dag");
        return form;
    }

    public List<Choice> sexes() {
        return List.of(
                Choice.of("kvinna", "Kvinna"),
                Choice.of("man", "Man"),
                Choice.of("annat", "Annat, eller vill inte säga").hint("Räknas i totalen. Länsstyrelsens blankett saknar kolumn."));
    }

    public List<Choice> municipalities() {
        return List.of(Choice.of("1492", "Åmål"), Choice.of("1460", "Bengtsfors"));
    }

    public List<Choice> reasons() {
        return List.of(Choice.of("boende", "Boende"), Choice.of("ekonomi", "Ekonomi och skulder"), Choice.of("vård", "Sjukvård och tandvård"));
    }

    public List<Choice> ways() {
        return List.of(
                Choice.of("telefon", "Telefon").icon(Icon.TELEPHONE),
                Choice.of("hembesök", "Hembesök").icon(Icon.HOUSE_DOOR),
                Choice.of("möte", "Möte").icon(Icon.PEOPLE),
                Choice.of("brev", "Sms eller brev").icon(Icon.ENVELOPE));
    }

    public List<Choice> people() {
        return List.of(
                Choice.of("1", "Samira"),
                Choice.of("2", "Försäkringskassan").hint("Samtycke till 30 juni"),
                Choice.of("3", "Någon annan").hint("Vi frågar om samtycke i nästa steg"));
    }

    public List<Fact> facts() {
        return List.of(new Fact("Född", "1984"), new Fact("Vem tog kontakt", "Samira själv"));
    }

    public BarChart bars() {
        return new BarChart(
                "Fyra kommuner betalar 58 procent.",
                "Kommun",
                "Andel",
                List.of(
                        new BarChart.Bar("Trollhättan", 20.4, "20,4 %"),
                        new BarChart.Bar("Uddevalla", 19.4, "19,4 %"),
                        new BarChart.Bar("Elva kommuner till", 41.1, "41,1 %")));
    }

    public ColumnChart columns() {
        return new ColumnChart(
                "Nya och avslutade per kvartal 2025.",
                "Kvartal",
                "nya",
                "avslutade",
                List.of(
                        new ColumnChart.Column("kvartal 1", 4, 2),
                        new ColumnChart.Column("kvartal 2", 3, 3),
                        new ColumnChart.Column("kvartal 3", 2, 0),
                        new ColumnChart.Column("kvartal 4", 3, 3)));
    }

    public LineChart line() {
        var points = new ArrayList<LineChart.Point>();
        int[] values = {9, 11, 14, 0, 12, 15, 18};
        for (int i = 0; i < values.length; i++) {
            var year = String.valueOf(2019 + i);
            points.add(values[i] == 0 ? LineChart.Point.hidden(year, "färre än 5") : LineChart.Point.of(year, values[i], String.valueOf(values[i])));
        }
        return new LineChart("Klienterna har blivit dubbelt så många på sju år.", "År", "Klienter", points);
    }

    public CaseloadBand band(int clients) {
        return new CaseloadBand(clients + " klienter per heltidstjänst.", BigDecimal.valueOf(clients), 13, 15, 20);
    }

    public Paging paging() {
        return new Paging(2, 25, 130, "/klienter", Map.of("q", List.of("Åmål & Ed")));
    }
}
