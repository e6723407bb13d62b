package se.egenmakt.access.web;

import java.util.List;
import se.egenmakt.access.DemoUser;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/**
 * @param kept a form was sent after the session had ended, and waits
 * @param demo the invented people one may try the demo as; empty outside the demo
 */
public record SignInPage(Form form, boolean kept, List<DemoUser> demo) {
    public Shell shell() {
        return Shell.titled(Texts.t("sign-in.title")).form(form);
    }
}
