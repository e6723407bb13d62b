package se.egenmakt.access;

import java.util.UUID;

/** An invented person in a role that anybody may try the demo in. */
public record DemoUser(UUID account, String name, UUID roleAssignment, Role role, String operation) {}
