package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of something that was sent in.
 *
 * @param month     it was seen in, as its first day
 * @param operation name of the one that reads it
 * @param state     as stored with the observation
 * @param reworded  whether who read it has changed words in it
 * @param why       why it was set aside; otherwise empty
 * @param published the deficiency that it belongs to, when that is open for everybody
 */
public record Followed(LocalDate month, String operation, String state, String why, boolean reworded, @Nullable UUID published, @Nullable String title) {}
