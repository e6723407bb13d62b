package se.egenmakt.steering;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.egenmakt.deficiency.Deficiencies;
import se.egenmakt.report.KnownAnswers;
import se.egenmakt.report.Question;

/** What is known of the report's questions about the steering group, the priority order, the guidelines and the deficiencies (rule C4). The report becomes public, so nobody is named. */
@Component
class ReportAnswers implements KnownAnswers {
    private final SteeringGroups groups;
    private final Offers offers;
    private final Meetings meetings;
    private final MeetingDecisions decisions;
    private final Guidelines guidelines;
    private final Deficiencies deficiencies;
    private final Clock clock;

    ReportAnswers(SteeringGroups groups, Offers offers, Meetings meetings, MeetingDecisions decisions, Guidelines guidelines, Deficiencies deficiencies, Clock clock) {
        this.groups = groups;
        this.offers = offers;
        this.meetings = meetings;
        this.decisions = decisions;
        this.guidelines = guidelines;
        this.deficiencies = deficiencies;
        this.clock = clock;
    }

    @Override
    public KnownAnswers.OfYear of(Year year) {
        return new Told(year);
    }

    /** One year; each reading is made once, by the first question that needs it. */
    private final class Told implements KnownAnswers.OfYear {
        private final Year year;
        private @Nullable List<SteeringGroup> all;
        private @Nullable GuidelineAnswers inForce;
        private @Nullable DeficiencyAnswers found;

        Told(Year year) {
            this.year = year;
        }

        @Override
        public Optional<String> of(Question question) {
            var sentences =
                    switch (question) {
                        case STEERING_GROUP -> steeringGroup();
                        case GUIDELINES -> guideline(GuidelineKind.GUIDELINES);
                        case PRIORITY_ORDER -> guideline(GuidelineKind.PRIORITY_ORDER);
                        case DEFICIENCY_WORK -> found().work();
                        case DEFICIENCIES -> found().reported();
                        case DEFICIENCIES_REMEDIED -> found().remedied();
                        default -> List.<String>of();
                    };
            return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", sentences));
        }

        /** The last day of the year, or today while the year runs. */
        private LocalDate lastDay() {
            var last = year.atMonth(12).atEndOfMonth();
            var today = LocalDate.now(clock);
            return last.isAfter(today) ? today : last;
        }

        private List<String> steeringGroup() {
            return all().isEmpty()
                    ? List.of()
                    : new GroupAnswers(year, lastDay(), all(), groups.membersOfAll(), offers.ofAll(), meetings.heldIn(year), decisions.of(null)).sentences();
        }

        private List<SteeringGroup> all() {
            if (all == null) {
                all = groups.groups();
            }
            return all;
        }

        private DeficiencyAnswers found() {
            if (found == null) {
                found = new DeficiencyAnswers(year, lastDay(), deficiencies.all());
            }
            return found;
        }

        private List<String> guideline(GuidelineKind kind) {
            if (inForce == null) {
                inForce = new GuidelineAnswers(year.atDay(1), all(), guidelines.inForce(year.atDay(1), lastDay()));
            }
            return inForce.sentences(kind);
        }
    }
}
