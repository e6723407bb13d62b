package se.egenmakt.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One role that a person may act in, and for whom. The operation is null for the installation's administrator.
 *
 * @param group the steering group, for a member of one; its operation is {@code operation}
 */
public record RoleAssignment(
        UUID id, Role role, @Nullable UUID operation, String operationName, boolean demo, @Nullable UUID ombud, @Nullable UUID group, @Nullable LocalDate untilDay) {}
