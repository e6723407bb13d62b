package se.egenmakt.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.web.CurrentRequest;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;
import se.egenmakt.web.Theme;

/** @param mail whether this person wants mail; null where nothing is mailed to the person anyway */
public record MenuPage(Acting acting, boolean severalRoles, @Nullable Boolean mail) {
    static final String WANTED = "yes";
    static final String UNWANTED = "no";
    static final List<String> MAIL = List.of(WANTED, UNWANTED);

    public Shell shell() {
        return Shell.titled(Texts.t("menu.menu")).current("/menu");
    }

    public boolean ombud() {
        return acting.is(Role.OMBUD);
    }

    public boolean manager() {
        return acting.is(Role.MANAGER);
    }

    public boolean steeringMember() {
        return acting.is(Role.STEERING_MEMBER);
    }

    public boolean administrator() {
        return acting.is(Role.ADMINISTRATOR);
    }

    public Form look() {
        Theme theme = CurrentRequest.get().theme();
        return Form.empty().with("theme", theme.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** Whether the person can choose. */
    public boolean asksAboutMail() {
        return mail != null;
    }

    public Form mailChoice() {
        return Form.empty().with("mail", Boolean.TRUE.equals(mail) ? WANTED : UNWANTED);
    }
}
