package se.egenmakt.deficiency.web;

import java.util.ArrayList;
import java.util.List;
import se.egenmakt.access.Acting;
import se.egenmakt.deficiency.ClientTold;
import se.egenmakt.deficiency.Deficiency;
import se.egenmakt.deficiency.Observation;
import se.egenmakt.deficiency.ObservationState;
import se.egenmakt.deficiency.Source;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.identity.MarkedText;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Fact;
import se.egenmakt.web.Form;
import se.egenmakt.web.Format;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Status;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * @param like   deficiencies that it may belong to
 * @param marked its text with what may point somebody out, for whoever reads it
 * @param reasons what may point somebody out in a reason that was just typed
 */
public record ObservationPage(Acting acting, Observation seen, MarkedText marked, List<Deficiency> like, boolean joinable, MarkedForm reasons, Form form) {
    private static final int SHORT = 160;

    public Shell shell() {
        return Shell.titled(title()).current("/deficiencies").owner(Owner.SYSTEM, Texts.t("owner.observation"), Texts.t("owner.observation.text")).form(form);
    }

    public String title() {
        return Texts.t("observation.title", Format.sentence(seen.area().code()), Choices.body(seen.body()));
    }

    public boolean own() {
        return seen.isOf(acting.ombud());
    }

    public boolean mayRead() {
        return !own() && seen.waitsForReader();
    }

    /** Whether its reader says if the client is counted already: of what an ombud has seen, the ombud has said so. */
    public boolean asksCounted() {
        return seen.source() == Source.CLIENT;
    }

    public List<Choice> counted() {
        return List.of(Choice.of("nej", Texts.t("observation.read.counted.no")), Choice.of("ja", Texts.t("observation.counted.yes")));
    }

    /** Whether nobody is counted for it: an organisation or a relative sent it in. */
    public boolean isCountedForNobody() {
        return seen.source() == Source.ORGANISATION || seen.source() == Source.RELATIVE;
    }

    public boolean mayBringBack() {
        return !own() && seen.state() == ObservationState.SET_ASIDE;
    }

    public boolean mayAsk() {
        return !own() && seen.source() == Source.OMBUD && seen.state().mayChange() && !seen.isSentBack();
    }

    public boolean maySetAside() {
        return seen.state() == ObservationState.RECEIVED || seen.state().mayChange();
    }

    public boolean mayChange() {
        return own() && seen.state().mayChange();
    }

    public boolean tellClient() {
        return own() && seen.told() == ClientTold.NOT_YET;
    }

    public String version() {
        return Integer.toString(seen.version());
    }

    /** Where it is, in words; to who wrote it that a reader waits. */
    public static String state(Observation seen) {
        if (seen.isSentBack()) {
            return Texts.t(isOwn(seen) ? "observation.state.sent-back.own" : "observation.state.sent-back");
        }
        return Format.sentence(seen.state().code());
    }

    private static boolean isOwn(Observation seen) {
        return seen.isOf(Acting.current().ombud());
    }

    public static Status status(Observation seen) {
        if (seen.isSentBack() && !isOwn(seen)) {
            return Status.HALF;
        }
        return switch (seen.state()) {
            case RECEIVED, BEING_READ -> Status.NEED;
            case NOTED -> Status.TODO;
            case JOINED, GIVEN -> Status.DONE;
            case SET_ASIDE -> Status.OFF;
        };
    }

    /** The beginning, for a list. */
    public static String shortened(String what) {
        var line = what.replaceAll("\\s+", " ");
        if (line.length() <= SHORT) {
            return line;
        }
        int space = line.lastIndexOf(' ', SHORT);
        int end = space > SHORT / 2 ? space : Character.isHighSurrogate(line.charAt(SHORT - 1)) ? SHORT - 1 : SHORT;
        return line.substring(0, end) + " …";
    }

    /** Who has seen it, as far as the reader may know. */
    public static String who(Observation seen) {
        return switch (seen.source()) {
            case OMBUD -> !seen.named() && isOwn(seen) ? Texts.t("observation.you") : seen.ombudName().isEmpty() ? Texts.t("observation.an-ombud") : seen.ombudName();
            case ORGANISATION -> seen.organisation();
            case CLIENT, RELATIVE -> Texts.t("observation.from." + Choices.key(seen.source()));
        };
    }

    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(Texts.t("observation.body"), Choices.body(seen.body())));
        facts.add(new Fact(Texts.t("observation.area"), Format.sentence(seen.area().code())));
        facts.add(new Fact(Texts.t("observation.month"), Format.sentence(SwedishDates.month(seen.month()))));
        if (seen.fault() != null) {
            facts.add(new Fact(Texts.t("observation.fault"), Choices.fault(seen.fault())));
        }
        facts.add(new Fact(Texts.t("observation.who"), own() && !seen.named() ? Texts.t("observation.you.unnamed") : who(seen)));
        if (seen.source() == Source.OMBUD) {
            facts.add(new Fact(Texts.t("observation.told.fact"), Texts.t("client-told." + Choices.key(seen.told()))));
        }
        if (seen.countedBefore()) {
            facts.add(new Fact(Texts.t("observation.counted.fact"), Texts.t("observation.counted.yes")));
        }
        if (isCountedForNobody()) {
            facts.add(new Fact(Texts.t("observation.counted.clients"), Texts.t("observation.counted.nobody")));
        }
        if (!seen.readBy().isEmpty()) {
            facts.add(new Fact(Texts.t("observation.read-by"), seen.readBy()));
        }
        if (seen.reworded()) {
            facts.add(new Fact(Texts.t("observation.reworded"), Texts.t("observation.reworded.by")));
        }
        return facts;
    }
}
