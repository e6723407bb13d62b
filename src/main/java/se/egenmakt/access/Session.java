package se.egenmakt.access;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.Coded;
import se.egenmakt.web.SwedishDates;

/**
 * A signed-in browser: who, in which role, and the secret its forms carry.
 *
 * @param role     null until one of several roles is chosen
 * @param untilDay last day of that role; null when nobody has set one
 * @param ended    why it was ended; null while it was not
 */
record Session(
        UUID account,
        String actor,
        @Nullable UUID roleAssignment,
        @Nullable Role role,
        @Nullable UUID operation,
        String operationName,
        boolean demo,
        @Nullable UUID ombud,
        @Nullable UUID group,
        String theme,
        String csrf,
        Instant seenAt,
        Instant expiresAt,
        @Nullable LocalDate untilDay,
        @Nullable Ended ended) {

    /** Without a click for this long, one has to sign in again. */
    static final Duration IDLE = Duration.ofHours(1);
    /** However busy, one signs in anew each working day. */
    static final Duration LONGEST = Duration.ofHours(12);
    /** An ended session is kept so long, that a form sent in it is not lost. */
    static final Duration KEPT = Duration.ofDays(1);
    /** How often at most the time of the last click is written. */
    static final Duration TOUCH = Duration.ofMinutes(5);

    boolean holdsAt(Instant now) {
        return ended == null && inItsRoleAt(now) && now.isBefore(expiresAt) && now.isBefore(seenAt.plus(IDLE));
    }

    private boolean inItsRoleAt(Instant now) {
        return untilDay == null || !LocalDate.ofInstant(now, SwedishDates.ZONE).isAfter(untilDay);
    }

    /**
     * What is typed in a session that holds no longer is kept when it ran out or was signed out of where it ran. Where it was ended from elsewhere somebody else may
     * sit at the keyboard, and where a right was taken it is taken from the form too.
     */
    boolean keepsWhatWasTypedAt(Instant now) {
        return (ended == null || ended == Ended.SIGNED_OUT) && inItsRoleAt(now);
    }

    /** Why a session was ended. */
    enum Ended implements Coded {
        SIGNED_OUT("signed-out"),
        EVERYWHERE("everywhere"),
        ACCOUNT_CLOSED("account-closed"),
        ROLE_TAKEN("role-taken"),
        PASSWORD_CHANGED("password-changed"),
        SIGNED_IN_ANEW("signed-in-anew");

        private final String code;

        Ended(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** What the forms of this session carry while this role is acted in: a form from another role's page shows as one. */
    String formSecret() {
        return HexFormat.of().formatHex(Tokens.hash(csrf + " " + roleAssignment));
    }

    /** The same browser, in another of the person's roles. */
    Session in(RoleAssignment other) {
        return new Session(
                account, actor, other.id(), other.role(), other.operation(), other.operationName(), other.demo(), other.ombud(), other.group(), theme, csrf, seenAt, expiresAt, other.untilDay(), ended);
    }

    Acting acting() {
        return new Acting(
                account,
                actor,
                role == null ? "" : role.code(),
                role,
                operation,
                operationName,
                demo,
                ombud,
                group,
                operation == null ? Acting.Scope.INSTALLATION : Acting.Scope.PERSON);
    }
}
