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
    /** "Prova som Ingrid"; with the role, and the operation, where the same name stands there several times. */
    public String as(DemoUser user) {
        var first = first(user);
        var same = demo.stream().filter(other -> first(other).equals(first)).toList();
        if (same.size() == 1) {
            return Texts.t("sign-in.demo.as", first);
        }
        boolean sameRole = same.stream().filter(other -> other.role() == user.role()).count() > 1;
        var role = Texts.t("sign-in.demo.role." + user.role().code());
        return sameRole ? Texts.t("sign-in.demo.as-role-in", first, role, user.operation()) : Texts.t("sign-in.demo.as-role", first, role);
    }

    private static String first(DemoUser user) {
        return user.name().split(" ")[0];
    }

    public Shell shell() {
        return Shell.titled(Texts.t("sign-in.title")).form(form);
    }
}
