package se.egenmakt.deficiency;

import java.util.List;

/**
 * One page of the published deficiencies, what waits longest first.
 *
 * @param total how many were found in all
 * @param page  which one it is: the first, when there are not so many as was asked for
 */
public record OpenList(List<PublishedDeficiency> deficiencies, long total, int page, AnswerTimes answerTimes) {
    public OpenList {
        deficiencies = List.copyOf(deficiencies);
    }
}
