package se.egenmakt.report.web;

import se.egenmakt.report.AgeBracket;
import se.egenmakt.report.ReportForm;
import se.egenmakt.report.ReportWords;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** What the form of a year is, and what it rests on. */
public record FormPage(ReportHead head) {
    public Shell shell() {
        return ReportHead.shell(Texts.t("report.form.title", head.year()));
    }

    public ReportForm form() {
        return head.state().counted().form();
    }

    /** What the duty to report rests on, by what governs the year. */
    public String law() {
        return Texts.t("report.form.law." + ReportWords.source(head.state().year()));
    }

    public String label(AgeBracket bracket) {
        return ReportWords.ageLabel(bracket.code());
    }

    public String birthYears(AgeBracket bracket) {
        var first = bracket.firstYear();
        var last = bracket.lastYear();
        return first == null
                ? Texts.t("report.form.until", String.valueOf(last))
                : Texts.t("report.form.between", first.toString(), String.valueOf(last));
    }
}
