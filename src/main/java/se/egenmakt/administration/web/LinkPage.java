package se.egenmakt.administration.web;

import java.time.LocalDate;
import se.egenmakt.access.Account;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/**
 * @param link  shown this once
 * @param until last day that it surely holds
 * @param next  where to go on
 * @param why   what else the giver should know; empty when there is nothing
 */
public record LinkPage(Account account, String link, LocalDate until, String next, String why) {
    public Shell shell() {
        return Shell.titled(Texts.t("link.title", account.name())).asNarrow();
    }

    public String message() {
        return Texts.t("link.message", account.name().split(" ", 2)[0], link, until, account.email());
    }
}
