package se.egenmakt.commission.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import se.egenmakt.commission.ClosingSetBack;
import se.egenmakt.commission.Commission;
import se.egenmakt.shared.ClosingReason;
import se.egenmakt.shared.ClosingResult;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Format;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** @param signedYear the day lies in a year whose figures are frozen: closing then is a correction */
public record ClosingPage(LocalDate today, Commission commission, Form form, boolean signedYear) {
    public Shell shell() {
        return Shell.titled(Texts.t("closing.title", commission.number()))
                .current("/commissions")
                .owner(Owner.CLIENT, Texts.t("owner.client"), Texts.t("owner.client.mine"))
                .asNarrow()
                .form(form);
    }

    public String path() {
        return "/commissions/" + commission.id() + "/closing";
    }

    /** A day before today asks for a reason. */
    public boolean setBack() {
        return form.error("setBack") != null || !form.value("setBack").isEmpty() || !form.value("closedOn").equals(today.toString());
    }

    public List<Choice> reasons() {
        return Arrays.stream(ClosingReason.values()).map(reason -> Choice.of(reason.code(), Format.sentence(reason.code()))).toList();
    }

    public List<Choice> results() {
        return Arrays.stream(ClosingResult.values()).map(result -> Choice.of(result.code(), Format.sentence(result.code()))).toList();
    }

    public List<Choice> setBacks() {
        return Arrays.stream(ClosingSetBack.values()).map(why -> Choice.of(why.code(), Format.sentence(why.code()))).toList();
    }
}
