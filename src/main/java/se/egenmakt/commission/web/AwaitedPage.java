package se.egenmakt.commission.web;

import java.util.Arrays;
import java.util.List;
import se.egenmakt.commission.AwaitedKind;
import se.egenmakt.commission.Commission;
import se.egenmakt.commission.Counterparts;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Format;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

public record AwaitedPage(Commission commission, Form form) {
    public Shell shell() {
        return Shell.titled(Texts.t("awaited.new", commission.number()))
                .current("/commissions")
                .owner(Owner.CLIENT, Texts.t("owner.client"), Texts.t("owner.client.mine"))
                .asNarrow()
                .form(form);
    }

    public String path() {
        return "/commissions/" + commission.id() + "/awaited/new";
    }

    public List<Choice> kinds() {
        return Arrays.stream(AwaitedKind.values()).map(kind -> Choice.of(kind.code(), Format.sentence(kind.code()))).toList();
    }

    public List<Choice> bodies() {
        return Counterparts.BODIES.stream().map(body -> Choice.of(body, body)).toList();
    }
}
