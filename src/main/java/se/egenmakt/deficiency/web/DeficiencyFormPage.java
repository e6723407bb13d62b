package se.egenmakt.deficiency.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.egenmakt.access.Drafts;
import se.egenmakt.deficiency.Body;
import se.egenmakt.deficiency.Deficiency;
import se.egenmakt.deficiency.Observation;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.organisation.Municipality;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/**
 * @param deficiency null for one that is to be made
 * @param recurs     what it comes back from; null when it does not
 * @param seen       the observations it is made of
 * @param names      of bodies, to choose among
 * @param marked     what may point somebody out
 */
public record DeficiencyFormPage(@Nullable Deficiency deficiency, @Nullable Deficiency recurs, List<Observation> seen, List<Municipality> served, List<String> names, Form form, MarkedForm marked) {
    public Shell shell() {
        return Shell.titled(title()).current("/deficiencies").owner(Owner.SYSTEM, Texts.t("owner.deficiency"), Texts.t("owner.deficiency.text")).asNarrow().form(form);
    }

    public String title() {
        return Texts.t(deficiency == null ? "deficiency.new" : "deficiency.change");
    }

    public String path() {
        return deficiency == null ? "/deficiencies/new" : "/deficiencies/" + deficiency.id() + "/change";
    }

    public String draft() {
        return Drafts.path(path(), form.value("about"));
    }

    /** Without the draft: with the same observations chosen. */
    public String anew() {
        var chosen = form.chosen("observation").stream().map(id -> "observation=" + id);
        var recurs = form.values("recurs").stream().filter(id -> !id.isEmpty()).map(id -> "recurs=" + URLEncoder.encode(id, StandardCharsets.UTF_8));
        var query = Stream.concat(chosen, recurs).collect(Collectors.joining("&"));
        return path() + (query.isEmpty() ? "" : "?" + query);
    }

    public String back() {
        return deficiency == null ? "/observations" : "/deficiencies/" + deficiency.id();
    }

    public String backText() {
        return deficiency == null ? Texts.t("menu.observations") : deficiency.title();
    }

    /** Under the body to choose: those that come along when they are several, each with a way of its own. */
    public String bodiesHint() {
        var bodies = DeficiencyForm.bodies(recurs, seen).stream().map(Body::name).toList();
        return bodies.size() > 1 ? Texts.t(recurs == null ? "deficiency.body.several" : "deficiency.body.several.recurs", String.join(", ", bodies)) : Texts.t("deficiency.body.hint");
    }

    /** The kinds of body that somebody has told of without knowing which, and nobody has named; empty when there are none. */
    public String unnamed() {
        var named = DeficiencyForm.bodies(recurs, seen).stream().map(Body::kind).toList();
        return seen.stream().map(Observation::body).filter(body -> body.isNameless() && !named.contains(body.kind())).map(Choices::body).distinct().collect(Collectors.joining(", "));
    }

    public List<Choice> places() {
        return served.stream().map(one -> Choice.of(one.code(), one.name())).toList();
    }
}
