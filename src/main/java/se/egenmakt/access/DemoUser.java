package se.egenmakt.access;

import java.util.UUID;

/** An invented person whom anybody may try the demo as. */
public record DemoUser(UUID account, String name, Role role, String operation) {}
