package se.egenmakt.administration.web;

import org.jspecify.annotations.Nullable;
import se.egenmakt.access.Role;
import se.egenmakt.organisation.Operation;
import se.egenmakt.web.Texts;

/** @param operation null for an administrator */
public record ChosenRole(Role role, @Nullable Operation operation) {
    /** "chef, Dalsland". */
    public String said() {
        return operation == null ? Texts.t("account.as.administrator") : Texts.t("account.as." + role.code(), operation.name());
    }
}
