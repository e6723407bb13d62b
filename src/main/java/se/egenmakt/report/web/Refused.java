package se.egenmakt.report.web;

import se.egenmakt.shared.Outcome;
import se.egenmakt.web.Form;

/** Puts what was refused at the fields of a form. */
final class Refused {
    private Refused() {}

    /** True when it was done. */
    static boolean done(Outcome<?> outcome, Form form) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            refused.refusals().forEach(refusal -> form.reject(
                    refusal.field().equals("version") ? "" : refusal.field(), refusal.text(), refusal.arguments().toArray()));
        }
        return outcome.isDone();
    }
}
