package se.egenmakt.workforce.web;

import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/**
 * Something ends on a day.
 *
 * @param key    of its texts: title, lead, day, do
 * @param what   what ends: a municipality's name, "1,5 tjänster"
 * @param action where the form goes
 * @param back   the page one came from
 */
public record EndPage(String key, String what, String action, String back, Form form) {
    public Shell shell() {
        return OperationPage.shell(Texts.t(key + ".title", what)).asNarrow().form(form);
    }
}
