package se.egenmakt.administration.web;

import java.util.List;
import java.util.UUID;
import se.egenmakt.access.OperationMember;
import se.egenmakt.access.Role;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;
import se.egenmakt.workforce.Ombud;

/**
 * @param without   ombud who have no account
 * @param mayInvite accounts that the manager may give a new link
 */
public record PeoplePage(List<OperationMember> members, List<Ombud> without, List<UUID> mayInvite) {
    public Shell shell() {
        return Shell.titled(Texts.t("people.title")).current("/operation");
    }

    /** An ombud's role here may end at once; a manager's is the administrator's to take. */
    public boolean mayEnd(OperationMember member) {
        return member.role() == Role.OMBUD;
    }

    public boolean mayInvite(OperationMember member) {
        return mayInvite.contains(member.account());
    }
}
