package se.egenmakt.organisation.web;

import java.util.List;
import se.egenmakt.organisation.County;
import se.egenmakt.organisation.Municipality;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** @param words what was searched for; everything is shown when empty */
public record RegisterPage(String words, List<CountyLines> counties) {
    /** A county with those of its municipalities that were asked for. */
    public record CountyLines(County county, List<Municipality> municipalities) {}

    public Shell shell() {
        return Shell.titled(Texts.t("register.title"));
    }

    public int found() {
        return counties.stream().mapToInt(lines -> lines.municipalities().size()).sum();
    }

    public Form form() {
        return Form.empty().with("q", words);
    }
}
