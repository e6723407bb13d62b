package se.egenmakt.deficiency.web;

import java.util.Arrays;
import java.util.List;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.deficiency.Observation;
import se.egenmakt.deficiency.ObservationSearch;
import se.egenmakt.deficiency.ObservationState;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Format;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Paging;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** @param waiting those that somebody should read or join; {@code found} is what was searched for */
public record ObservationListPage(Acting acting, List<Observation> waiting, List<Observation> found, Paging paging, ObservationSearch search) {
    public Shell shell() {
        return Shell.titled(Texts.t("menu.observations")).current("/deficiencies").owner(Owner.SYSTEM, Texts.t("owner.observation"), Texts.t("owner.observation.text"));
    }

    public boolean ombud() {
        return acting.is(Role.OMBUD);
    }

    public boolean searched() {
        return search.state() != null || search.area() != null || search.own();
    }

    /** To read: what was sent in, and what a colleague wants read; not one's own. */
    public List<Observation> toRead() {
        return waiting.stream().filter(seen -> seen.waitsForReader() && !seen.isOf(acting.ombud())).toList();
    }

    /** One's own that a reader asks for other words in. */
    public List<Observation> sentBack() {
        return waiting.stream().filter(seen -> seen.isSentBack() && seen.isOf(acting.ombud())).toList();
    }

    /** One's own that nobody has read yet. */
    public List<Observation> ownBeingRead() {
        return waiting.stream().filter(seen -> seen.waitsForReader() && seen.isOf(acting.ombud())).toList();
    }

    public List<Observation> toJoin() {
        return waiting.stream().filter(seen -> seen.state() == ObservationState.NOTED).toList();
    }

    public Form form() {
        return Form.empty()
                .with("state", search.state() == null ? "" : search.state().code())
                .with("area", search.area() == null ? "" : search.area().code())
                .with("own", search.own() ? "true" : "");
    }

    public List<Choice> states() {
        return Arrays.stream(ObservationState.values()).map(state -> Choice.of(state.code(), Format.sentence(state.code()))).toList();
    }
}
