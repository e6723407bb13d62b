package se.egenmakt.report;

import java.util.List;

/**
 * Something to settle before the figures are frozen.
 *
 * @param count   how many; 0 when it is settled
 * @param periods the counted periods concerned, when it is about clients
 */
public record ToSettle(What what, int count, List<CountedPeriod> periods) {
    /** What there may be to settle, in the order it is shown. */
    public enum What {
        QUIET("quiet"),
        SEX_UNKNOWN("sex-unknown"),
        BIRTH_YEAR_MISSING("birth-year-missing"),
        CHILDREN_UNKNOWN("children-unknown"),
        OUTSIDE_THE_FORM("outside-the-form"),
        START_DIFFERS("start-differs"),
        POSTS_MISSING("posts-missing"),
        ECONOMY_MISSING("economy-missing"),
        ANSWERS_UNCONFIRMED("answers-unconfirmed"),
        BOARD_MEETING_MISSING("board-meeting-missing");

        private final String code;

        What(String code) {
            this.code = code;
        }

        /** As it stands in addresses and keys. */
        public String code() {
            return code;
        }

        /** Whether it is about clients, so that there is a list of them. */
        public boolean aboutClients() {
            return this == SEX_UNKNOWN || this == BIRTH_YEAR_MISSING || this == CHILDREN_UNKNOWN || this == OUTSIDE_THE_FORM;
        }

        /** Whether it can be left as it is: people whom the form has no place for, and a difference that is explained, are told, not put right. */
        public boolean onlyToKnow() {
            return this == OUTSIDE_THE_FORM || this == START_DIFFERS;
        }
    }

    public ToSettle {
        periods = List.copyOf(periods);
    }

    static ToSettle of(What what, int count) {
        return new ToSettle(what, count, List.of());
    }

    static ToSettle of(What what, List<CountedPeriod> periods) {
        return new ToSettle(what, periods.size(), periods);
    }
}
