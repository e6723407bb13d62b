package se.egenmakt.deficiency.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import se.egenmakt.access.Drafts;
import se.egenmakt.deficiency.ClientTold;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/**
 * @param asked     what a second reader asks for; empty when nobody does
 * @param onlyOmbud not to be named makes little difference
 * @param names     of bodies, to choose among
 * @param marked    what may point somebody out
 */
public record ObservationFormPage(String path, LocalDate today, String asked, boolean onlyOmbud, List<String> names, Form form, MarkedForm marked) {
    public Shell shell() {
        return Shell.titled(title()).current("/deficiencies").owner(Owner.SYSTEM, Texts.t("owner.observation"), Texts.t("owner.observation.text")).asNarrow().asTask().form(form);
    }

    public boolean fresh() {
        return path.endsWith("/new");
    }

    public String title() {
        return Texts.t(fresh() ? "observation.new" : "observation.change");
    }

    public String back() {
        return fresh() ? "/observations" : path.substring(0, path.lastIndexOf('/'));
    }

    public String draft() {
        return Drafts.path(path, form.value("about"));
    }

    /** Without the draft: as one came here, with the body that was named. */
    public String anew() {
        var with = form.value("with");
        return with.isEmpty() ? draft() : path + "?with=" + URLEncoder.encode(with, StandardCharsets.UTF_8) + "&about=" + URLEncoder.encode(form.value("about"), StandardCharsets.UTF_8);
    }

    public List<Choice> told() {
        return List.of(told(ClientTold.YES), told(ClientTold.NOT_YET), told(ClientTold.NO_CLIENT));
    }

    private static Choice told(ClientTold told) {
        return Choice.of(told.code(), Texts.t("client-told." + Choices.key(told)));
    }

    /** Where there is one ombud, it is the manager who reads. */
    public String reader() {
        return Texts.t(onlyOmbud ? "observation.reader.manager" : "observation.reader");
    }

    public List<Choice> counted() {
        return List.of(Choice.of("nej", Texts.t("observation.counted.no")), Choice.of("ja", Texts.t("observation.counted.yes")));
    }
}
