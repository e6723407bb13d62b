package se.egenmakt.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a year's report is on its way.
 *
 * @param answers one for each question, in order
 * @param numbers the frozen reports, the latest first
 * @param settle  what to settle first, with how many; also what is settled
 * @param moved   the figures that are others now than in the latest frozen number
 * @param frozenStart the start in the latest frozen number against the frozen end of the year before, when that was frozen anew since; null when they agree
 */
public record ReportState(
        CountedYear counted,
        List<ReportAnswer> answers,
        ReportDraft draft,
        List<FrozenReport.Head> numbers,
        List<ToSettle> settle,
        List<MovedFigure> moved,
        ReportContent.@Nullable StartCheck frozenStart,
        LocalDate today) {

    public int year() {
        return counted.year().getValue();
    }

    public ReportAnswer answer(Question question) {
        return answers.get(question.ordinal());
    }

    public long confirmed() {
        return answers.stream().filter(ReportAnswer::confirmed).count();
    }

    /** Answers that nobody has confirmed, among them those not yet written. */
    public int unconfirmed() {
        return (int) (answers.size() - confirmed());
    }

    public Optional<FrozenReport.Head> latest() {
        return numbers.stream().findFirst();
    }

    public Optional<Deadline> deadline() {
        return Deadline.of(Deadline.Duty.REPORT, counted.year());
    }

    /** The number that the next freezing gives. */
    public int nextNumber() {
        return latest().map(head -> head.number() + 1).orElse(1);
    }

    /** How many things are left to settle, each with one or many clients. */
    public int toSettle() {
        return (int) settle.stream().filter(item -> item.count() > 0 && !item.what().onlyToKnow()).count();
    }

    /** What there is to settle of a kind; empty when the year has nothing of it. */
    public Optional<ToSettle> item(ToSettle.What what) {
        return settle.stream().filter(item -> item.what() == what).findFirst();
    }
}
