package se.egenmakt.administration.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import se.egenmakt.access.OperationMember;
import se.egenmakt.access.Role;
import se.egenmakt.organisation.DatedForm;
import se.egenmakt.organisation.DatedMunicipality;
import se.egenmakt.organisation.FormOfOperation;
import se.egenmakt.organisation.Operation;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.workforce.Ombud;

public record ShowOperationPage(
        Operation operation, LocalDate today, List<DatedMunicipality> served, List<DatedForm> forms, List<OperationMember> members, List<Ombud> ombud, Form form) {
    public Shell shell() {
        return Shell.titled(operation.name()).current("/operations").form(form);
    }

    public String path() {
        return "/operations/" + operation.id();
    }

    public List<DatedMunicipality> servedNow() {
        return served.stream().filter(dated -> dated.holdsOn(today)).toList();
    }

    /** The ombud that nobody has an account for. */
    public List<Ombud> without() {
        var taken = members.stream().map(OperationMember::ombud).filter(Objects::nonNull).toList();
        return ombud.stream().filter(one -> !taken.contains(one.id())).toList();
    }

    public boolean noManager() {
        return members.stream().noneMatch(member -> member.role() == Role.MANAGER && !member.disabled());
    }

    static String key(FormOfOperation kind) {
        return "form-of-operation." + kind.code().replace(' ', '-');
    }

    public String form(DatedForm dated) {
        return se.egenmakt.web.Texts.t(key(dated.form()));
    }
}
