package se.egenmakt.report.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.egenmakt.report.FrozenReport;
import se.egenmakt.report.ReportWords;
import se.egenmakt.report.SmallCellsChoice;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * The fifth step: the board's minutes, and that the report has been submitted.
 *
 * @param frozen the latest number; null when none is frozen
 */
public record SubmissionPage(ReportHead head, @Nullable FrozenReport frozen, Form minutes, Form submit) {
    public Shell shell() {
        return head.shell().form(refused());
    }

    public Form refused() {
        return minutes.ok() ? submit : minutes;
    }

    public FrozenReport.@Nullable Head number() {
        return frozen == null ? null : frozen.head();
    }

    public @Nullable SmallNumbers small() {
        return frozen == null ? null : SmallNumbers.in(frozen.content());
    }

    /** Why the minutes are needed, by what governs the year. */
    public String minutesHint() {
        return Texts.t("report.submit.minutes.hint." + ReportWords.source(head.state().year()));
    }

    public String path() {
        var number = number();
        return head.base() + "/numbers/" + (number == null ? 0 : number.number());
    }

    public String frozenOn() {
        var number = number();
        return number == null ? "" : SwedishDates.full(number.frozenAt().atZone(SwedishDates.ZONE).toLocalDate());
    }

    public String minutesText() {
        var number = number();
        var at = number == null ? null : number.minutesAttachedAt();
        return number == null || at == null
                ? ""
                : Texts.t("report.submit.minutes.attached", String.valueOf(number.minutesName()), SwedishDates.relative(at, head.state().today()));
    }

    public List<Choice> choices() {
        return Arrays.stream(SmallCellsChoice.values())
                .map(choice -> Choice.of(choice.code(), Texts.t("report.submit.choice." + choice.code())))
                .toList();
    }
}
