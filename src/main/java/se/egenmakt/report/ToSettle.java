package se.egenmakt.report;

import java.util.List;

/**
 * Something to settle before the figures are frozen.
 *
 * @param count   how many, in the unit of its text; 0 when it is settled
 * @param periods the counted periods concerned, when it is about clients
 */
public record ToSettle(What what, int count, List<CountedPeriod> periods) {
    /** What there may be to settle, in the order it is shown. */
    public enum What {
        QUIET("quiet"),
        /** Quiet at the end of the year, and contacted or closed since. */
        QUIET_SETTLED("quiet-settled"),
        SEX_UNKNOWN("sex-unknown"),
        BIRTH_YEAR_MISSING("birth-year-missing"),
        CHILDREN_UNKNOWN("children-unknown"),
        AT_HOME_UNKNOWN("at-home-unknown"),
        OUTSIDE_THE_FORM("outside-the-form"),
        START_DIFFERS("start-differs"),
        FIGURES_MOVED("figures-moved"),
        POSTS_MISSING("posts-missing"),
        EMPLOYMENT_MISSING("employment-missing"),
        ECONOMY_MISSING("economy-missing"),
        EXTRA_MISSING("extra-missing"),
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
            return this == SEX_UNKNOWN || this == BIRTH_YEAR_MISSING || this == CHILDREN_UNKNOWN || this == AT_HOME_UNKNOWN || this == OUTSIDE_THE_FORM;
        }

        /** Whether it can be left as it is: people whom the form has no place for, and a difference that is explained, are told, not put right. */
        public boolean onlyToKnow() {
            return this == QUIET_SETTLED || this == OUTSIDE_THE_FORM || this == START_DIFFERS || this == FIGURES_MOVED;
        }
    }

    public ToSettle {
        periods = List.copyOf(periods);
    }

    static ToSettle of(What what, int count) {
        return new ToSettle(what, count, List.of());
    }

    /** By client: one with two periods is one. */
    static ToSettle clients(What what, List<CountedPeriod> periods) {
        return new ToSettle(what, (int) periods.stream().map(CountedPeriod::client).distinct().count(), periods);
    }

    /** By counted period, where the form counts periods. */
    static ToSettle periods(What what, List<CountedPeriod> periods) {
        return new ToSettle(what, periods.size(), periods);
    }
}
