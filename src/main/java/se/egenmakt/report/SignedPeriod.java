package se.egenmakt.report;

import java.util.UUID;

/**
 * What is kept of one counted period when a report is signed (rule C6): a random number and what the figures are made of. No client number, no birth year, no date. Which
 * commissions it was stands in {@link SignedCommission}, apart.
 *
 * @param number       random; says nothing, also by its order
 * @param municipality SCB's code, of the last commission
 * @param rule         how the period came to be
 */
public record SignedPeriod(UUID number, Standing standing, String municipality, Rule rule) {
    /** The rule that made the counted period (rule B6). */
    public enum Rule {
        /** One commission, not joined to any. */
        ONE_COMMISSION("ett uppdrag"),
        /** Several, each opened within a quarter of the closing before it for a shared main reason. */
        JOINED_WITHIN_A_QUARTER("återkomst inom kvartal");

        private final String code;

        Rule(String code) {
            this.code = code;
        }

        /** As stored. */
        public String code() {
            return code;
        }

        static Rule of(CountedPeriod period) {
            return period.joints().isEmpty() ? ONE_COMMISSION : JOINED_WITHIN_A_QUARTER;
        }
    }
}
