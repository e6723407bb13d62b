package se.egenmakt.deficiency.web;

import java.time.LocalDate;
import java.util.List;
import se.egenmakt.deficiency.Deficiency.AtBody;
import se.egenmakt.deficiency.Deficiency;
import se.egenmakt.deficiency.Step;
import se.egenmakt.deficiency.StepKind;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/**
 * One step to record, with only the fields that it asks for.
 *
 * @param marked what may point somebody out
 */
public record StepPage(Deficiency deficiency, AtBody at, StepKind kind, String path, LocalDate today, Form form, MarkedForm marked) {
    public Shell shell() {
        return Shell.titled(title()).current("/deficiencies").owner(Owner.SYSTEM, Texts.t("owner.deficiency"), Texts.t("owner.deficiency.text")).asNarrow().form(form);
    }

    public String title() {
        return Texts.t("step.title", at.body().name(), Texts.t("step.do." + Choices.key(kind)));
    }

    public String back() {
        return "/deficiencies/" + deficiency.id();
    }

    public String said() {
        return Texts.t(Texts.has("step.said." + Choices.key(kind)) ? "step.said." + Choices.key(kind) : "step.said");
    }

    /** The body when it is the body that answers; those who act otherwise. */
    public String who() {
        return Texts.t(Texts.has("step.who." + Choices.key(kind)) ? "step.who." + Choices.key(kind) : kind.isTheirVoice() ? "step.who.theirs" : "step.who");
    }

    public String due() {
        return Texts.t("step.due." + Choices.key(kind));
    }

    public boolean carriesUp() {
        return kind == StepKind.CARRIED_UP;
    }

    public List<Choice> above() {
        return List.of(Choice.of(Step.Upward.COUNTY.code(), Texts.t("step.above.county")), Choice.of(Step.Upward.NATION.code(), Texts.t("step.above.nation")));
    }
}
