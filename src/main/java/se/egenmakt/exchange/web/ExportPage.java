package se.egenmakt.exchange.web;

import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.exchange.Exports.Content;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** What one's own export holds, and what it does not. */
public record ExportPage(Acting acting, Content content) {
    public Shell shell() {
        return Shell.titled(Texts.t("menu.export"))
                .current("/menu")
                .owner(Owner.FIGURES, Texts.t("owner.figures"), Texts.t("owner.figures.numbers"));
    }

    public boolean manager() {
        return acting.is(Role.MANAGER);
    }

    public boolean isEmpty() {
        return content.commissions() == 0;
    }
}
