package se.egenmakt.access.web;

import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.web.CurrentRequest;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;
import se.egenmakt.web.Theme;

public record MenuPage(Acting acting, boolean severalRoles) {
    public Shell shell() {
        return Shell.titled(Texts.t("menu.menu")).current("/menu");
    }

    public boolean ombud() {
        return acting.is(Role.OMBUD);
    }

    public boolean manager() {
        return acting.is(Role.MANAGER);
    }

    public boolean administrator() {
        return acting.is(Role.ADMINISTRATOR);
    }

    public Form look() {
        Theme theme = CurrentRequest.get().theme();
        return Form.empty().with("theme", theme.name().toLowerCase(java.util.Locale.ROOT));
    }
}
