package se.egenmakt.deficiency.web;

import se.egenmakt.deficiency.Betterment;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.web.Form;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** @param marked what may point somebody out */
public record BetterPage(Betterment.Question question, Form form, MarkedForm marked) {
    public Shell shell() {
        return Shell.titled(title()).current("/deficiencies").owner(Owner.SYSTEM, Texts.t("owner.deficiency"), Texts.t("owner.deficiency.text")).asNarrow().form(form);
    }

    public String title() {
        return Texts.t("better.question", question.body().name());
    }

    /** No words go to another operation. */
    public boolean withWords() {
        return !question.isElsewhere();
    }

    public String path() {
        return "/deficiencies/" + question.deficiency() + "/better";
    }
}
