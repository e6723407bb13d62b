package se.egenmakt;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;

/** Somebody who acts in a test: one account with one role. */
public record Person(UUID account, String email, String name, Role role, @Nullable UUID operation, String operationName, @Nullable UUID ombud, @Nullable UUID group) {
    /** As the session filter would have it. */
    public Acting acting() {
        return new Acting(account, name, role.code(), role, operation, operationName, false, ombud, group, operation == null ? Acting.Scope.INSTALLATION : Acting.Scope.PERSON);
    }

    /** The ombud this person is. */
    public UUID ombudId() {
        if (ombud == null) {
            throw new IllegalStateException(name + " is no ombud");
        }
        return ombud;
    }
}
