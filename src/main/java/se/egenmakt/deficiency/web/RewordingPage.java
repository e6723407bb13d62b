package se.egenmakt.deficiency.web;

import java.util.LinkedHashMap;
import se.egenmakt.deficiency.Observation;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.identity.MarkedText;
import se.egenmakt.identity.Marking;
import se.egenmakt.web.Form;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** @param marked what may point somebody out: shown from the beginning, since that is what is to be changed */
public record RewordingPage(Observation seen, Form form, MarkedForm marked) {
    public Shell shell() {
        return Shell.titled(Texts.t("observation.reword")).current("/deficiencies").owner(Owner.SYSTEM, Texts.t("owner.observation"), Texts.t("owner.observation.text")).asNarrow().asTask().form(form);
    }

    static String path(Observation seen) {
        return "/observations/" + seen.id() + "/words";
    }

    public String path() {
        return path(seen);
    }

    public String back() {
        return "/observations/" + seen.id();
    }

    static Form form(Observation seen) {
        return Form.empty().with("version", seen.version()).with("what", seen.what()).with("bodyName", seen.body().name());
    }

    /** As the text stands, before anything is sent. */
    static MarkedForm marked(Form form, Marking marking) {
        var texts = new LinkedHashMap<String, MarkedText>();
        for (var field : new String[] {"what", "bodyName"}) {
            var text = form.value(field).strip();
            var marks = marking.marks(text);
            if (!marks.isEmpty()) {
                texts.put(field, new MarkedText(text, marks));
            }
        }
        return new MarkedForm(texts);
    }
}
