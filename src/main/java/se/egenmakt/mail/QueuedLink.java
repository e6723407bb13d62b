package se.egenmakt.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A link that is about to be mailed.
 *
 * @param account  the recipient
 * @param attempts how often it has been tried, this time included
 */
record QueuedLink(UUID operation, UUID id, UUID account, String kind, String path, Instant madeAt, int attempts) {}
