package se.egenmakt.deficiency;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody should look at, in numbers, for the start page.
 *
 * @param better questions to the acting ombud: is it better?
 * @param one    the deficiency that such a question is about, when there is one question alone
 * @param contested deficiencies that a body calls mended, and of which an ombud has said that it is not better, or only partly
 * @param sentBack own observations that a reader asks for other words in
 * @param toRead observations that wait for a reader who is not their author
 * @param unread deficiencies that somebody else than who wrote them has to read, before a group takes them up
 * @param toJoin observations that belong to nothing yet
 * @param offers questions from other operations
 * @param answered own deficiencies that another operation has answered about lately
 * @param oneAnswered the deficiency that was answered about, when it is one alone
 * @param late   deficiencies past a date
 * @param untold own observations whose client does not know yet
 */
public record Attention(int better, @Nullable UUID one, int contested, int sentBack, int toRead, int unread, int toJoin, int offers, int answered, @Nullable UUID oneAnswered, int late, int untold) {}
