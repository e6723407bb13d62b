package se.egenmakt.commission.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.commission.CommissionLine;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Paging;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;
import se.egenmakt.workforce.Ombud;

/** Commissions by number: an ombud's own, or the operation's. */
public record CommissionListPage(
        Acting acting, LocalDate today, List<CommissionLine> lines, Paging paging, String number, @Nullable UUID wanted, String state, List<Ombud> ombud) {

    public Shell shell() {
        var shell = Shell.titled(heading()).current("/commissions");
        return acting.is(Role.OMBUD)
                ? shell.owner(Owner.CLIENT, Texts.t("owner.clients"), Texts.t("owner.clients.numbers"))
                : shell.owner(Owner.FIGURES, Texts.t("owner.figures"), Texts.t("owner.figures.numbers"));
    }

    public boolean mine() {
        return wanted != null && wanted.equals(acting.ombud());
    }

    public String heading() {
        return Texts.t(mine() ? "menu.commissions" : "menu.commissions.all");
    }

    public boolean searched() {
        return !number.isBlank() || !state.equals("open") || (wanted != null && !mine());
    }

    public Form form() {
        return Form.empty().with("number", number).with("state", state).with("ombud", wanted);
    }

    public List<Choice> states() {
        return List.of(
                Choice.of("open", Texts.t("list.open")), Choice.of("closed", Texts.t("list.closed")), Choice.of("any", Texts.t("list.any")));
    }

    public List<Choice> everyOmbud() {
        var choices = new ArrayList<Choice>();
        ombud.forEach(one -> choices.add(Choice.of(one.id().toString(), one.name())));
        return choices;
    }
}
