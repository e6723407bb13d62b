package se.egenmakt.steering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.egenmakt.deficiency.Deficiency;
import se.egenmakt.deficiency.Step;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * A deficiency and its way as the papers tell it, to members of other authorities. One that no second reader has read stands nowhere in them; one on the level of a single official stands without
 * words and without bodies.
 *
 * @param what   in words, a paragraph a line
 * @param bodies each with its steps
 */
public record PaperWay(String heading, List<String> what, List<AtBody> bodies) {
    public PaperWay {
        what = List.copyOf(what);
        bodies = List.copyOf(bodies);
    }

    /** @param name empty when it is not told */
    public record AtBody(String name, List<String> steps) {
        public AtBody {
            steps = List.copyOf(steps);
        }
    }

    static Optional<PaperWay> of(Deficiency deficiency) {
        if (deficiency.secondReadOn() == null) {
            return Optional.empty();
        }
        if (!deficiency.level().mayBePublished()) {
            var bodies = deficiency.bodies().stream().map(at -> new AtBody("", at.referral().steps().stream().map(PaperWay::dated).toList())).toList();
            return Optional.of(new PaperWay(Texts.t("meeting.item.deficiency.officer", deficiency.reference()), List.of(), bodies));
        }
        var bodies = deficiency.bodies().stream().map(at -> new AtBody(at.body().name(), at.referral().steps().stream().map(PaperWay::told).toList())).toList();
        return Optional.of(new PaperWay(deficiency.reference() + ". " + deficiency.title(), deficiency.what().lines().toList(), bodies));
    }

    private static String dated(Step step) {
        return Texts.t("meeting.paper.step.officer", SwedishDates.full(step.onDay()), step.kind().code()) + due(step);
    }

    private static String told(Step step) {
        var sentences = new ArrayList<String>();
        sentences.add(Texts.t("meeting.paper.step", SwedishDates.full(step.onDay()), step.kind().code(), step.who()));
        if (!step.said().isEmpty()) {
            sentences.add(step.said());
        }
        return String.join(" ", sentences) + due(step);
    }

    private static String due(Step step) {
        var due = step.dueOn();
        return due == null ? "" : " " + Texts.t("meeting.paper.step.due", due);
    }
}
