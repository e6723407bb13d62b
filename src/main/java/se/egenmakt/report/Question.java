package se.egenmakt.report;

import java.time.Year;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.Wording;

/**
 * The text questions of the report, in the order and the words of the county board's letter (rule C4); only the years in them follow the report's year. The words
 * stand in the texts, by {@link #wording}.
 */
public enum Question implements Coded {
    POSTS("posts", Heading.POSTS),
    PLANNED_POSTS("planned-posts", Heading.POSTS),
    PLACEMENT("placement", Heading.ORGANISATION),
    STEERING_GROUP("steering-group", Heading.ORGANISATION),
    QUALITY("quality", Heading.ORGANISATION),
    SUPERVISION("supervision", Heading.ORGANISATION),
    TRAINING("training", Heading.ORGANISATION),
    CHANGED("changed", Heading.OPERATION),
    CHANGE_PLANNED("change-planned", Heading.OPERATION),
    REASONS("reasons", Heading.OPERATION),
    TENDENCIES("tendencies", Heading.OPERATION),
    GROUPS("groups", Heading.OPERATION),
    GUIDELINES("guidelines", Heading.OPERATION),
    PRIORITY_ORDER("priority-order", Heading.OPERATION),
    DEFICIENCY_WORK("deficiency-work", Heading.DEFICIENCIES),
    DEFICIENCIES("deficiencies", Heading.DEFICIENCIES),
    DEFICIENCIES_REMEDIED("deficiencies-remedied", Heading.DEFICIENCIES);

    /** The letter's headings; it has none over the first two questions, so that one is ours. */
    public enum Heading {
        POSTS("posts"),
        ORGANISATION("organisation"),
        OPERATION("operation"),
        DEFICIENCIES("deficiencies");

        private final String code;

        Heading(String code) {
            this.code = code;
        }

        public Wording wording() {
            return Wording.of("report.heading." + code);
        }
    }

    private final String code;
    private final Heading heading;

    Question(String code, Heading heading) {
        this.code = code;
        this.heading = heading;
    }

    /** As stored, and as it stands in addresses. */
    @Override
    public String code() {
        return code;
    }

    public Heading heading() {
        return heading;
    }

    /** The question of this year. */
    public Wording wording(Year year) {
        return Wording.of("report.question." + code, year.toString(), year.plusYears(1).toString());
    }
}
