package se.egenmakt.commission.web;

import java.util.List;
import se.egenmakt.shared.Refusal;
import se.egenmakt.web.Form;

/** Shows what the business refused at the fields it concerns. */
final class Refusals {
    private Refusals() {}

    static void into(Form form, List<Refusal> refusals) {
        refusals.forEach(refusal -> form.reject(refusal.field().equals("version") ? "" : refusal.field(), refusal.text(), refusal.arguments().toArray()));
    }
}
