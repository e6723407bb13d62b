package se.egenmakt.steering;

import java.util.UUID;

/** Who has something against the minutes of a meeting, which are open again until it is put right. */
public record Objection(UUID meeting, String name) {}
