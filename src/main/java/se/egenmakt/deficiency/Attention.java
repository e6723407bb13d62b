package se.egenmakt.deficiency;

/**
 * What somebody should look at, in numbers, for the start page.
 *
 * @param better questions to the acting ombud: is it better?
 * @param toRead observations that wait for a reader who is not their author
 * @param toJoin observations that belong to nothing yet
 * @param offers questions from other operations
 * @param late   deficiencies past a date
 * @param untold own observations whose client does not know yet
 */
public record Attention(int better, int toRead, int toJoin, int offers, int late, int untold) {}
