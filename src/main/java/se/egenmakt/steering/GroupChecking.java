package se.egenmakt.steering;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.identity.Checking;
import se.egenmakt.identity.Marking;
import se.egenmakt.workforce.Ombud;
import se.egenmakt.workforce.Workforce;

/**
 * What in a group's texts may point somebody out. Other authorities read them, and they become public documents. The names of those who sit, have sat or will sit in the group, of the operation's ombud
 * and of whoever writes are left alone: minutes say who said what. A member of another authority cannot read who the ombud are, and answers for their names.
 */
@Component
public class GroupChecking {
    private final Checking checking;
    private final GroupRows groups;
    private final Workforce workforce;

    GroupChecking(Checking checking, GroupRows groups, Workforce workforce) {
        this.checking = checking;
        this.groups = groups;
        this.workforce = workforce;
    }

    @Transactional(readOnly = true)
    public Marking of(UUID group) {
        return among(groups.members(Acting.current().operationId(), group));
    }

    /** For one who has read the group's members already. */
    public Marking among(List<Member> members) {
        var acting = Acting.current();
        var names = new ArrayList<>(members.stream().map(Member::name).toList());
        names.add(acting.actor());
        if (!acting.is(Role.STEERING_MEMBER)) {
            workforce.ombud().stream().map(Ombud::name).forEach(names::add);
        }
        return checking.among(names);
    }
}
