package se.egenmakt.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.egenmakt.commission.QuietCommission;
import se.egenmakt.report.ToSettle.What;
import se.egenmakt.shared.Knowledge;
import se.egenmakt.shared.Sex;

/** What is to be settled before the figures are frozen, and what there is to know of them (rules B5, C1, C2, C4, C8, C10). */
final class Settling {
    private final CountedYear counted;
    private final List<ToSettle> items = new ArrayList<>();

    private Settling(CountedYear counted) {
        this.counted = counted;
    }

    /** @param moved figures that are others now than they were frozen; null when nothing is frozen */
    static List<ToSettle> list(
            CountedYear counted, ReportDraft draft, List<ReportAnswer> answers, List<QuietCommission> quiet, @Nullable Integer moved) {
        var settling = new Settling(counted);
        settling.quiet(quiet);
        settling.clients();
        settling.afterFreezing(moved);
        settling.around(draft, answers);
        return List.copyOf(settling.items);
    }

    private void quiet(List<QuietCommission> quiet) {
        var settled = quiet.stream().filter(commission -> commission.settledAfter(counted.countingDay())).toList();
        items.add(ToSettle.of(What.QUIET, clients(quiet) - clients(settled)));
        if (!settled.isEmpty()) {
            items.add(ToSettle.of(What.QUIET_SETTLED, clients(settled)));
        }
    }

    private static int clients(List<QuietCommission> quiet) {
        return (int) quiet.stream().map(QuietCommission::client).distinct().count();
    }

    private void clients() {
        var whole = counted.figures().whole();
        var outside = whole.doesNotFit().stream()
                .filter(entry -> entry.why() != DoesNotFit.Why.BIRTH_YEAR_MISSING)
                .flatMap(entry -> entry.periods().stream())
                .filter(period -> period.last().sex() != Sex.UNKNOWN)
                .toList();
        items.add(ToSettle.clients(What.SEX_UNKNOWN, having(period -> period.last().sex() == Sex.UNKNOWN)));
        items.add(ToSettle.clients(What.BIRTH_YEAR_MISSING, having(period -> period.last().birthYear() == null)));
        items.add(ToSettle.periods(
                What.CHILDREN_UNKNOWN, having(period -> period.endedIn(counted.year()) && period.last().minorChildren() == Knowledge.UNKNOWN)));
        items.add(ToSettle.periods(What.AT_HOME_UNKNOWN, whole.atHomeUnknown()));
        items.add(ToSettle.clients(What.OUTSIDE_THE_FORM, outside));
        if (counted.lastYear() != null) {
            items.add(ToSettle.of(What.START_DIFFERS, counted.startDifferences(null).size()));
        }
    }

    private List<CountedPeriod> having(Predicate<CountedPeriod> test) {
        return counted.figures().whole().periods().stream().filter(test).toList();
    }

    private void afterFreezing(@Nullable Integer moved) {
        if (moved != null) {
            items.add(ToSettle.of(What.FIGURES_MOVED, moved));
        }
    }

    private void around(ReportDraft draft, List<ReportAnswer> answers) {
        items.add(ToSettle.of(What.POSTS_MISSING, counted.posts().onLastDay().established().signum() == 0 ? 1 : 0));
        items.add(ToSettle.of(What.EMPLOYMENT_MISSING, counted.ombudWithoutEmployment()));
        items.add(ToSettle.of(What.ECONOMY_MISSING, draft.economy().complete() ? 0 : 1));
        items.add(ToSettle.of(What.EXTRA_MISSING, draft.economy().extraTold() ? 0 : 1));
        items.add(ToSettle.of(
                What.ANSWERS_UNCONFIRMED, (int) answers.stream().filter(answer -> !answer.confirmed()).count()));
        items.add(ToSettle.of(What.BOARD_MEETING_MISSING, draft.boardMeetingOn() == null ? 1 : 0));
    }
}
