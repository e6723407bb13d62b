package se.egenmakt.report.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.egenmakt.report.ReportContent;
import se.egenmakt.report.SmallNumber;
import se.egenmakt.web.Texts;

/** Every number of 1–4 in a report, of the whole and of each municipality, with where it stands. */
public record SmallNumbers(ReportContent content, List<SmallNumber> all) {
    static SmallNumbers in(ReportContent content) {
        return new SmallNumbers(content, SmallNumber.in(content));
    }

    /** A row of the table. */
    public record Row(String where, String what, int number) {}

    public int count() {
        return all.size();
    }

    public boolean none() {
        return all.isEmpty();
    }

    public boolean severalScopes() {
        return content.municipalities().size() > 1;
    }

    public List<Row> rows() {
        return all.stream().map(small -> new Row(where(small.municipality()), what(small), small.number())).toList();
    }

    private String where(@Nullable String municipality) {
        return municipality == null ? Texts.t("report.whole") : content.municipalities().getOrDefault(municipality, municipality);
    }

    private String what(SmallNumber small) {
        var figure = small.figure();
        return figure != null ? Opened.name(figure, content.year(), content.provisional()) : Texts.t("report.small-number." + small.sentence());
    }
}
