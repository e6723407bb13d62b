package se.egenmakt.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a role in an operation.
 *
 * @param ombud  the ombud this person is there; null when not an ombud
 * @param group  the steering group this person is a member of; null for anybody else
 * @param chosen whether the person has chosen a password
 */
public record OperationMember(UUID account, String name, String email, Role role, @Nullable UUID ombud, @Nullable UUID group, boolean disabled, boolean chosen) {}
