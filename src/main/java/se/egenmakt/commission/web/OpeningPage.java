package se.egenmakt.commission.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.egenmakt.commission.Commission;
import se.egenmakt.commission.ContactMadeBy;
import se.egenmakt.organisation.Municipality;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.Knowledge;
import se.egenmakt.shared.Sex;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Format;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;
import se.egenmakt.workforce.Ombud;

/**
 * @param commission the one whose facts are put right; null when one is opened
 * @param ombud      to choose among, for a manager; an ombud opens for oneself
 * @param nextNumber given when none is typed
 * @param signedYear the day lies in a year whose figures are frozen
 */
public record OpeningPage(
        @Nullable Commission commission, List<Municipality> served, List<Ombud> ombud, String nextNumber, boolean signedYear, Form form) {

    public Shell shell() {
        return Shell.titled(heading())
                .current("/commissions")
                .owner(Owner.CLIENT, Texts.t("owner.client"), Texts.t("owner.client.facts"))
                .asNarrow()
                .form(form);
    }

    public String heading() {
        return commission == null ? Texts.t("opening.title") : Texts.t("facts.title", commission.number());
    }

    public String path() {
        return commission == null ? "/commissions/new" : "/commissions/" + commission.id() + "/facts";
    }

    public String back() {
        return commission == null ? "/commissions" : "/commissions/" + commission.id();
    }

    public List<Choice> sexes() {
        return List.of(
                choice(Sex.WOMAN),
                choice(Sex.MAN),
                choice(Sex.OTHER).hint(Texts.t("opening.sex.other")),
                choice(Sex.UNKNOWN));
    }

    public List<Choice> municipalities() {
        return served.stream().map(one -> Choice.of(one.code(), one.name())).toList();
    }

    public List<Choice> everyOmbud() {
        return ombud.stream().map(one -> Choice.of(one.id().toString(), one.name())).toList();
    }

    public List<Choice> contactMadeBy() {
        return choices(ContactMadeBy.values());
    }

    public List<Choice> reasons() {
        return choices(ContactReason.values());
    }

    public List<Choice> knowledge() {
        return choices(Knowledge.values());
    }

    private static List<Choice> choices(Coded[] values) {
        return Arrays.stream(values).map(OpeningPage::choice).toList();
    }

    private static Choice choice(Coded value) {
        return Choice.of(value.code(), Format.sentence(value.code()));
    }
}
