package se.egenmakt.workforce.web;

import java.util.List;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;
import se.egenmakt.workforce.LongerAbsence;

/** From which length an absence counts as a longer one. @param now in days @param set the latest first */
public record LongerAbsencePage(int now, List<LongerAbsence> set, Form form) {
    public Shell shell() {
        return OperationPage.shell(Texts.t("operation.longer-absence.title")).form(form);
    }
}
