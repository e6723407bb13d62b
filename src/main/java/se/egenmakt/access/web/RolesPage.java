package se.egenmakt.access.web;

import java.util.List;
import java.util.Objects;
import se.egenmakt.access.Acting;
import se.egenmakt.access.RoleAssignment;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

public record RolesPage(Acting acting, List<RoleAssignment> roles) {
    public Shell shell() {
        return Shell.titled(Texts.t("roles.title"));
    }

    public boolean current(RoleAssignment role) {
        return role.role() == acting.role() && Objects.equals(role.operation(), acting.operation());
    }
}
