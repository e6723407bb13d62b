package se.egenmakt.access;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in browser: who, in which role, and the secret its forms carry.
 *
 * @param role     null until one of several roles is chosen
 * @param ended    signed out, or signed out everywhere
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
        String theme,
        String csrf,
        Instant seenAt,
        Instant expiresAt,
        boolean ended) {

    /** Without a click for this long, one has to sign in again. */
    static final Duration IDLE = Duration.ofHours(1);
    /** However busy, one signs in anew each working day. */
    static final Duration LONGEST = Duration.ofHours(12);
    /** An ended session is kept so long, that a form sent in it is not lost. */
    static final Duration KEPT = Duration.ofDays(1);
    /** How often at most the time of the last click is written. */
    static final Duration TOUCH = Duration.ofMinutes(5);

    boolean holdsAt(Instant now) {
        return !ended && now.isBefore(expiresAt) && now.isBefore(seenAt.plus(IDLE));
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
                operation == null ? Acting.Scope.INSTALLATION : Acting.Scope.PERSON);
    }
}
