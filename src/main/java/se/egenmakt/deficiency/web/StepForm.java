package se.egenmakt.deficiency.web;

import java.time.LocalDate;
import java.util.Optional;
import se.egenmakt.deficiency.Clocks;
import se.egenmakt.deficiency.Deficiency.AtBody;
import se.egenmakt.deficiency.Step;
import se.egenmakt.deficiency.StepKind;
import se.egenmakt.web.Form;
import se.egenmakt.web.Texts;

/** A step as typed. */
final class StepForm {
    private StepForm() {}

    static Form fresh(AtBody at, StepKind kind, LocalDate today) {
        boolean theirs = kind.isAnswer() || kind == StepKind.SILENT;
        var form = Form.empty().with("number", at.referral().steps().size() + 1).with("day", today).with("who", theirs ? at.body().name() : Texts.t("step.who.group"));
        return kind == StepKind.HANDED_OVER || kind == StepKind.CARRIED_UP ? form.with("due", today.plusDays(Clocks.on(today).answer())) : form;
    }

    static Optional<Step> read(Form form, StepKind kind) {
        form.required("day", "step.day.missing");
        var day = form.date("day");
        form.required("who", "step.who.missing");
        var who = form.text("who", 120);
        var said = form.text("said", 4000);
        var due = kind.hasDate() ? form.date("due") : Optional.<LocalDate>empty();
        var upward = kind == StepKind.CARRIED_UP ? form.choice("upward", Step.Upward.class) : Optional.<Step.Upward>empty();
        return form.ok() ? Optional.of(new Step(kind, day.orElseThrow(), who.orElseThrow(), said.orElse(""), due.orElse(null), upward.orElse(null), null)) : Optional.empty();
    }
}
