package se.egenmakt.access.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.egenmakt.access.Acting;
import se.egenmakt.access.RoleAssignment;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/**
 * @param before the role of a form that was sent after the role was changed; null when one came here oneself
 * @param kept   whether what was typed in it waits in that role
 */
public record RolesPage(Acting acting, List<RoleAssignment> roles, @Nullable RoleAssignment before, boolean kept) {
    public Shell shell() {
        return Shell.titled(Texts.t("roles.title"));
    }

    /** What became of the form; empty when there was none. */
    public String changed() {
        return before == null ? "" : kept ? Texts.t("roles.changed.text", Texts.t("role.place." + before.role().code(), before.operationName())) : Texts.t("roles.changed.lost");
    }

    public boolean current(RoleAssignment role) {
        return role.role() == acting.role() && Objects.equals(role.operation(), acting.operation());
    }
}
