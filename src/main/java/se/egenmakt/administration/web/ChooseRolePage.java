package se.egenmakt.administration.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.egenmakt.access.Account;
import se.egenmakt.access.Role;
import se.egenmakt.organisation.Operation;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** @param account null when the account is still to be made */
public record ChooseRolePage(@Nullable Account account, List<Operation> operations, Form form) {
    public Shell shell() {
        return Shell.titled(title()).current("/accounts").asNarrow().form(form);
    }

    public String title() {
        return account == null ? Texts.t("account.new.title") : Texts.t("account.role.new", account.name());
    }

    public String back() {
        return account == null ? "/accounts" : "/accounts/" + account.id();
    }

    public String action() {
        return account == null ? "/accounts/new" : back() + "/roles/new";
    }

    /** A member of a steering group gets the role from the group. */
    public List<Choice> roles() {
        return Arrays.stream(Role.values()).filter(role -> role != Role.STEERING_MEMBER).map(role -> Choice.of(role.code(), Texts.t("role." + role.code())).hint(Texts.t("account.role.hint." + role.code()))).toList();
    }

    public List<Choice> choices() {
        return operations.stream().map(operation -> Choice.of(operation.id().toString(), operation.name())).toList();
    }
}
