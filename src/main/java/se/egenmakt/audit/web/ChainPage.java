package se.egenmakt.audit.web;

import java.time.Instant;
import java.time.LocalDate;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.audit.AuditChain;
import se.egenmakt.audit.AuditReview;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** @param at when it was verified */
public record ChainPage(AuditReview.Choosable which, AuditChain.Verdict verdict, Instant at, LocalDate today) {
    public Shell shell() {
        return Shell.titled(Texts.t("audit.chain.title")).current("/audit").asNarrow();
    }

    public String back() {
        boolean other = Acting.current().is(Role.ADMINISTRATOR) && !which.id().equals(AuditChain.INSTALLATION);
        return other ? "/audit?operation=" + which.id() : "/audit";
    }

    /** In groups that one can read aloud and compare. */
    public String hash() {
        return verdict.lastHash().replaceAll("(.{8})(?=.)", "$1 ");
    }
}
