package se.egenmakt.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who may sign in. Without a password until the person has chosen one by the invitation link. */
public record Account(UUID id, String email, String name, @Nullable String passwordHash, String theme, boolean demo, boolean disabled) {}
