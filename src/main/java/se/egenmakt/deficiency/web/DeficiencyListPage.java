package se.egenmakt.deficiency.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.deficiency.Betterment;
import se.egenmakt.deficiency.Deficiency;
import se.egenmakt.deficiency.DeficiencySearch;
import se.egenmakt.deficiency.Observation;
import se.egenmakt.deficiency.ObservationState;
import se.egenmakt.deficiency.Offers;
import se.egenmakt.deficiency.ReferralState;
import se.egenmakt.deficiency.ShownNumber;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Format;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Paging;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Status;
import se.egenmakt.web.Texts;

/**
 * @param waiting  observations that somebody should read or join
 * @param cameBack what was mended and has been seen again
 * @param offers   questions from other operations that nobody has answered
 * @param answered what others have answered about lately, for a manager
 * @param following other operations' deficiencies that this one has said yes to
 * @param better   what the acting ombud is asked
 * @param unread   what the acting person may read before a group takes it up
 */
public record DeficiencyListPage(
        Acting acting,
        LocalDate today,
        List<Deficiency> found,
        Map<UUID, ShownNumber> shown,
        Paging paging,
        DeficiencySearch search,
        List<Observation> waiting,
        Map<Deficiency, List<Observation>> cameBack,
        int offers,
        List<Offers.Answered> answered,
        List<Offers.Following> following,
        List<Betterment.Question> better,
        List<Deficiency> unread) {
    public Shell shell() {
        return Shell.titled(Texts.t("menu.deficiencies")).current("/deficiencies").owner(Owner.SYSTEM, Texts.t("owner.deficiencies"), Texts.t(member() ? "owner.deficiencies.group" : "owner.deficiencies.text"));
    }

    public boolean member() {
        return acting.is(Role.STEERING_MEMBER);
    }

    public boolean ombud() {
        return acting.is(Role.OMBUD);
    }

    public long toRead() {
        return waiting.stream().filter(seen -> seen.waitsForReader() && !seen.isOf(acting.ombud())).count();
    }

    /** One's own that a reader asks for other words in. */
    public List<Observation> sentBack() {
        return waiting.stream().filter(seen -> seen.isSentBack() && seen.isOf(acting.ombud())).toList();
    }

    public long toJoin() {
        return waiting.stream().filter(seen -> seen.state() == ObservationState.NOTED).count();
    }

    /** Whether something needs whoever reads. */
    public boolean needs() {
        return !sentBack().isEmpty() || !answered.isEmpty() || toRead() > 0 || toJoin() > 0 || offers > 0 || !better.isEmpty() || !unread.isEmpty() || !cameBack.isEmpty();
    }

    public Form form() {
        return Form.empty()
                .with("q", search.words())
                .with("state", search.state() == null ? "" : search.state().code())
                .with("area", search.area() == null ? "" : search.area().code())
                .with("late", search.late() ? "true" : "");
    }

    public List<Choice> states() {
        return Arrays.stream(ReferralState.values()).map(state -> Choice.of(state.code(), Format.sentence(StateWords.of(state)))).toList();
    }

    /** The one that waits longest says how it is with the whole. */
    public Deficiency.AtBody foremost(Deficiency deficiency) {
        return DeficiencyPage.foremost(deficiency);
    }

    public Status status(Deficiency deficiency) {
        return StateWords.status(foremost(deficiency).referral(), today);
    }

    public String now(Deficiency deficiency) {
        return StateWords.now(foremost(deficiency).referral(), today);
    }

    public String touched(Deficiency deficiency) {
        return DeficiencyPage.touched(shown.get(deficiency.id()));
    }
}
