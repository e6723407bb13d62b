package se.egenmakt.commission.web;

import java.util.List;
import se.egenmakt.commission.Commission;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;
import se.egenmakt.workforce.Ombud;

public record ChangeOfOmbudPage(Commission commission, List<Ombud> others, Form change, Form standIn) {
    public Shell shell() {
        return Shell.titled(Texts.t("ombud.title", commission.number()))
                .current("/commissions")
                .owner(Owner.CLIENT, Texts.t("owner.client"), Texts.t("owner.client.facts"))
                .asNarrow()
                .form(change.ok() ? standIn : change);
    }

    public String path() {
        return "/commissions/" + commission.id();
    }

    public List<Choice> choices() {
        return others.stream().map(ombud -> Choice.of(ombud.id().toString(), ombud.name())).toList();
    }
}
