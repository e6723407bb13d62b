package se.egenmakt.administration.web;

import java.util.List;
import java.util.stream.Collectors;
import se.egenmakt.access.AccountLine;
import se.egenmakt.web.Form;
import se.egenmakt.web.Paging;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Status;
import se.egenmakt.web.Texts;

public record AccountsPage(String words, List<AccountLine> lines, Paging paging) {
    public Shell shell() {
        return Shell.titled(Texts.t("accounts.title")).current("/accounts");
    }

    public Form search() {
        return Form.empty().with("q", words);
    }

    public String roles(AccountLine line) {
        return line.roles().isEmpty()
                ? Texts.t("account.roles.none")
                : line.roles().stream().map(AccountsPage::role).collect(Collectors.joining("; "));
    }

    private static String role(AccountLine.Held held) {
        var role = Texts.t("role." + held.role().code());
        return held.operationName().isEmpty() ? role : role + ", " + held.operationName();
    }

    public static Status status(boolean disabled, boolean chosen) {
        return disabled ? Status.OFF : chosen ? Status.DONE : Status.HALF;
    }

    public static String state(boolean disabled, boolean chosen) {
        return Texts.t(disabled ? "account.state.closed" : chosen ? "account.state.open" : "account.state.invited");
    }
}
