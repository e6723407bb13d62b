package se.egenmakt.steering;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.egenmakt.report.Listing;
import se.egenmakt.web.Format;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * What the report can say of each of the year's groups: who is in it and with which mandate, how it works, how many meetings it has had. Of one group at a time: an area group's meetings are not the
 * steering group's.
 *
 * @param lastDay of the year, or today while the year runs
 * @param members of every group
 * @param offers  of every group
 * @param held    the year's meetings, of every group
 */
record GroupAnswers(Year year, LocalDate lastDay, List<SteeringGroup> groups, Map<UUID, List<Member>> members, List<Offer> offers, List<Meetings.Held> held, List<MeetingDecision> decisions) {
    private static final double DAYS_OF_A_MONTH = 365.25 / 12;

    List<String> sentences() {
        var sentences = new ArrayList<>(groups.stream().filter(this::heldInTheYear).flatMap(group -> of(group).stream()).toList());
        if (!held.isEmpty() && !sentences.isEmpty()) {
            sentences.add(Texts.t("report-answer.group.agenda"));
        }
        return sentences;
    }

    private boolean heldInTheYear(SteeringGroup group) {
        return !group.from().isAfter(lastDay) && (group.until() == null || !group.until().isBefore(year.atDay(1)));
    }

    private List<String> of(SteeringGroup group) {
        var until = group.until();
        var day = until != null && until.isBefore(lastDay) ? until : lastDay;
        var all = members.getOrDefault(group.id(), List.of());
        var sitting = all.stream().filter(member -> member.sitsOn(day) && !member.isDeputy()).toList();
        var organisations = sitting.stream().map(Member::organisation).distinct().toList();
        var sentences = new ArrayList<String>();
        sentences.add(organisations.isEmpty() ? Texts.t("report-answer.group.nobody", group.name()) : Texts.t("report-answer.group.members", group.name(), Listing.and(organisations)));
        Gaps.all(group, all).stream().filter(gap -> gap.touches(year.atDay(1), day)).forEach(gap -> sentences.add(told(gap, day)));
        sitting.stream().filter(member -> !member.mandate().isBlank()).forEach(member -> sentences.add(Texts.t("report-answer.group.mandate", member.organisation(), member.mandate())));
        var asked = offers.stream().filter(offer -> offer.group().equals(group.id()) && !offer.offeredOn().isAfter(day)).map(Offer::organisation).distinct().toList();
        if (!asked.isEmpty()) {
            sentences.add(Texts.t("report-answer.group.offers", Listing.and(asked)));
        } else if (group.parent() == null) {
            sentences.add(Texts.t("report-answer.group.no-offers"));
        }
        sentences.addAll(work(group));
        if (until != null && day.equals(until)) {
            sentences.add(Texts.t("report-answer.group.ended", group.name(), SwedishDates.full(until)));
        }
        return sentences;
    }

    /** Each gap of the year: the one that goes on, and the one that was filled. */
    private static String told(Gap gap, LocalDate day) {
        var party = MeetingWords.party(gap.party());
        var from = SwedishDates.full(gap.from());
        return gap.until() == null || gap.coversDay(day)
                ? Texts.t("report-answer.group.gap", party, from)
                : Texts.tn("report-answer.group.gap.filled", gap.daysBy(day), party, from, SwedishDates.full(gap.until()));
    }

    // ── How it works ───────────────────────────────────────────────────────

    private List<String> work(SteeringGroup group) {
        var own = held.stream().filter(meeting -> meeting.group().id().equals(group.id())).toList();
        var sentences = new ArrayList<String>();
        sentences.add(Texts.tn("report-answer.group.meetings", own.size(), year.toString(), group.name()));
        if (own.isEmpty()) {
            return sentences;
        }
        if (own.size() > 1) {
            sentences.add(howOften(own));
        }
        sentences.add(howLong(own));
        var taken = decisions.stream().filter(decision -> decision.group().equals(group.id()) && decision.takenOn().getYear() == year.getValue()).toList();
        if (!taken.isEmpty()) {
            long done = taken.stream().filter(decision -> decision.isDoneBy(lastDay)).count();
            sentences.add(Texts.tn("report-answer.group.decisions", taken.size(), Format.word(taken.size()), Texts.tn("report-answer.group.decisions.done", done, Format.word(done))));
        }
        return sentences;
    }

    /** From the first meeting's day to the last's, in whole months. */
    private static String howOften(List<Meetings.Held> own) {
        var days = ChronoUnit.DAYS.between(own.getFirst().day(), own.getLast().day());
        long months = Math.round(days / DAYS_OF_A_MONTH / (own.size() - 1));
        return Texts.t(months < 1 ? "report-answer.group.often.oftener" : months <= 6 ? "report-answer.group.often." + months : "report-answer.group.often.seldom");
    }

    private static String howLong(List<Meetings.Held> own) {
        var minutes = own.stream().mapToLong(Meetings.Held::minutes).summaryStatistics();
        return minutes.getMin() == minutes.getMax()
                ? Texts.t("report-answer.group.long", hours(minutes.getMin()))
                : Texts.t("report-answer.group.long.between", hours(minutes.getMin()), hours(minutes.getMax()));
    }

    /** "45 minuter", "en timme", "2 timmar", "1 timme och 30 minuter". */
    private static String hours(long minutes) {
        var parts = new ArrayList<String>();
        if (minutes >= 60) {
            parts.add(Texts.tn("report-answer.group.hours", minutes / 60));
        }
        if (minutes % 60 != 0) {
            parts.add(Texts.tn("report-answer.group.minutes", minutes % 60));
        }
        return Listing.and(parts);
    }
}
