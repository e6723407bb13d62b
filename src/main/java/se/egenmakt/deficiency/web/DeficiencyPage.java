package se.egenmakt.deficiency.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.deficiency.Awaits;
import se.egenmakt.deficiency.Better;
import se.egenmakt.deficiency.Betterment;
import se.egenmakt.deficiency.Deficiency;
import se.egenmakt.deficiency.Deficiency.AtBody;
import se.egenmakt.deficiency.Observation;
import se.egenmakt.deficiency.Offer;
import se.egenmakt.deficiency.ReferralState;
import se.egenmakt.deficiency.Right;
import se.egenmakt.deficiency.ShownNumber;
import se.egenmakt.deficiency.Step;
import se.egenmakt.deficiency.StepKind;
import se.egenmakt.deficiency.Touched;
import se.egenmakt.protection.ProtectedNumber;
import se.egenmakt.protection.Protection;
import se.egenmakt.web.Fact;
import se.egenmakt.web.Format;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Status;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * A deficiency with its way at each body.
 *
 * @param place    the one municipality it is in; empty for the whole operation
 * @param shown    numbers as others may see them; null before the first are frozen, and for another operation's
 * @param numbers  exact, the newest first; empty for those who may not see them
 * @param takenUp  whether a group has taken it up
 * @param answers  what ombud have said to whether it is better
 * @param asked    what the acting ombud is asked about it
 * @param again    what has been seen since it was mended
 */
public record DeficiencyPage(
        Acting acting,
        LocalDate today,
        Deficiency deficiency,
        String place,
        @Nullable ShownNumber shown,
        List<Touched> numbers,
        boolean takenUp,
        List<Offer> offers,
        List<Better> answers,
        List<Betterment.Question> asked,
        List<Observation> again) {
    public Shell shell() {
        return Shell.titled(deficiency.title()).current("/deficiencies").owner(Owner.SYSTEM, Texts.t("owner.deficiency"), Texts.t("owner.deficiency.text"));
    }

    public String path() {
        return "/deficiencies/" + deficiency.id();
    }

    public boolean own() {
        return deficiency.operation().equals(acting.operation());
    }

    /** Ombud and manager of the operation whose it is. */
    public boolean staff() {
        return own() && !acting.is(Role.STEERING_MEMBER);
    }

    public String lead() {
        return Texts.t("deficiency.lead", deficiency.reference(), deficiency.area().code(), Texts.t("level." + Choices.key(deficiency.level())), place.isEmpty() ? Texts.t("deficiency.everywhere") : place);
    }

    static AtBody foremost(Deficiency deficiency) {
        return deficiency.bodies().stream().min(Comparator.comparing(at -> at.referral().awaits().map(Awaits::by).orElse(LocalDate.MAX))).orElseThrow();
    }

    public Status status(AtBody at) {
        return StateWords.status(at.referral(), today);
    }

    public String now(AtBody at) {
        return isContested(at) ? Texts.t("referral-now.contested") : StateWords.now(at.referral(), today);
    }

    /** Whether the body calls it mended, and an ombud has said since that it is not better, or only partly. */
    private boolean isContested(AtBody at) {
        return at.referral().state() == ReferralState.SAID_TO_BE_MENDED && Better.isContested(Better.since(at.referral().since(), answers(at)));
    }

    public String why(AtBody at) {
        return at.referral().awaits().map(this::why).orElse("");
    }

    private String why(Awaits awaits) {
        var key = "referral-awaits." + Choices.key(awaits.what());
        return Texts.t(awaits.lateOn(today) > 0 ? key + ".late" : key, SwedishDates.full(awaits.by()));
    }

    /** The bodies, the one that waits longest first. */
    public List<AtBody> bodies() {
        return deficiency.bodies().stream().sorted(Comparator.comparing(at -> at.referral().awaits().map(Awaits::by).orElse(LocalDate.MAX))).toList();
    }

    /** What is most likely to be done now, as a button; null when one waits for somebody else. */
    public @Nullable StepKind suggested(AtBody at) {
        boolean late = at.referral().isLateOn(today);
        return switch (at.referral().state()) {
            case RAISED_IN_GROUP, OPEN_AGAIN, BACK_FROM_ABOVE -> StepKind.HANDED_OVER;
            case HANDED, AGREED, PROMISED_BY_A_DATE, WITH_COUNTY_OR_NATION -> late ? StepKind.REMINDED : null;
            case UNANSWERED, DECLINED, PARTLY, FAILED -> StepKind.CARRIED_UP;
            case SAID_TO_BE_MENDED -> isContested(at) ? StepKind.REOPENED : late ? StepKind.CONFIRMED : null;
            case RESTING -> late ? StepKind.REOPENED : null;
            case NOTED, BETTER -> null;
        };
    }

    /** The other steps that may be taken. Taking it up is done at a meeting. */
    public List<StepKind> next(AtBody at) {
        var suggested = suggested(at);
        return at.referral().state().next().stream()
                .filter(kind -> kind != StepKind.RAISED && kind != suggested && (kind != StepKind.SILENT || at.referral().isLateOn(today)))
                .sorted()
                .toList();
    }

    public String stepHref(AtBody at, StepKind kind) {
        return path() + "/bodies/" + at.id() + "/steps/new?kind=" + kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    public String stepText(StepKind kind) {
        return Texts.t("step.do." + Choices.key(kind));
    }

    public String when(Step step) {
        return SwedishDates.full(step.onDay());
    }

    public String heading(Step step) {
        var key = "step." + Choices.key(step.kind());
        return step.dueOn() == null || !Texts.has(key + ".by") ? Texts.t(key) : Texts.t(key + ".by", SwedishDates.full(step.dueOn()));
    }

    public String who(Step step) {
        return step.upward() == null ? step.who() : Texts.t("step.carried." + Choices.key(step.upward()), step.who());
    }

    /** How many it touches, as this reader may see it. */
    public String touchedWords() {
        if (staff() && !numbers.isEmpty()) {
            return Texts.t("deficiency.touches.exact", Texts.tn("deficiency.times", numbers.getFirst().observations()), Texts.tn("deficiency.clients", numbers.getFirst().clients()), numbers.getFirst().frozenOn());
        }
        return touched(shown);
    }

    static String touched(@Nullable ShownNumber shown) {
        if (shown == null) {
            return "";
        }
        return Texts.t("deficiency.touches", Texts.t(shown.asProtected().wording()));
    }

    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        var touches = touchedWords();
        if (!touches.isEmpty()) {
            facts.add(new Fact(Texts.t("deficiency.how-many"), touches));
        }
        facts.add(new Fact(Texts.t("deficiency.fault"), Choices.fault(deficiency.fault())));
        facts.add(new Fact(Texts.t("deficiency.right"), deficiency.right() == Right.OTHER ? deficiency.rightWords() : Texts.t("deficiency.right.by", Format.sentence(deficiency.right().code()), deficiency.right().basis().reference())));
        facts.add(new Fact(Texts.t("deficiency.noted"), SwedishDates.full(deficiency.notedOn())));
        if (staff()) {
            facts.add(new Fact(Texts.t("deficiency.second-reader"), deficiency.secondReadOn() == null ? Texts.t("deficiency.second-reader.none") : Texts.t("deficiency.second-reader.who", deficiency.secondReader(), deficiency.secondReadOn())));
        }
        facts.add(new Fact(Texts.t("deficiency.open-to-all"), deficiency.publishedOn() == null ? Texts.t("deficiency.open-to-all.no") : Texts.t("deficiency.open-to-all.since", deficiency.publishedOn())));
        return facts;
    }

    /** Who is to read it, before it is shown to anybody else. */
    public boolean mayReadSecond() {
        return staff() && deficiency.secondReadOn() == null && !java.util.Objects.equals(acting.account(), deficiency.writtenBy());
    }

    /** Its writer waits for somebody else to read it. */
    public boolean waitsForReader() {
        return staff() && deficiency.secondReadOn() == null && !mayReadSecond();
    }

    /** Whether the last step may be taken back. */
    public boolean mayUndo(AtBody at) {
        return staff() && at.mayTakeBack(today);
    }

    public String undoPath(AtBody at) {
        return StepController.undoPath(deficiency.id(), at.id(), at.referral().steps().size());
    }

    /** Whether there is a letter to this body. */
    public boolean mayWrite(AtBody at) {
        return staff() && LetterPage.isFor(deficiency, at);
    }

    public String letterTo(AtBody at) {
        return Texts.t("letter.go", new LetterPage(deficiency, at, shown, acting.operationName(), today).receiver());
    }

    /** A body where nothing has happened yet, added by mistake perhaps. */
    public boolean mayRemove(AtBody at) {
        return deficiency.publishedOn() == null && deficiency.bodies().size() > 1 && at.referral().steps().size() == 1;
    }

    /** Making a new one of what has been seen since, which says what it came back from. */
    public String recursHref() {
        return "/deficiencies/new?recurs=" + deficiency.id() + again.stream().filter(seen -> seen.state().mayJoin()).map(seen -> "&observation=" + seen.id()).collect(java.util.stream.Collectors.joining());
    }

    public String offerState(Offer offer) {
        if (offer.withdrawnOn() != null) {
            return Texts.t("offer.withdrawn", offer.withdrawnOn());
        }
        if (offer.isAccepted() && offer.answeredOn() != null) {
            var clients = offer.clients();
            return Texts.t("offer.yes", offer.answeredOn(), Texts.t(clients == null ? new ProtectedNumber.Few(Protection.on(today).threshold()).wording() : new ProtectedNumber.Known(clients).wording()));
        }
        return offer.answeredOn() == null ? Texts.t("offer.waiting", offer.offeredOn()) : Texts.t("offer.no", offer.answeredOn());
    }

    public List<Better> answers(AtBody at) {
        return answers.stream().filter(one -> one.referral().equals(at.id())).toList();
    }
}
