package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.egenmakt.web.Status;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/** What is said of a published deficiency, on the pages and on paper alike. */
public record OpenWords(LocalDate today) {
    private static final int OVERDUE = 0;
    private static final int ITSELF_BACK = 1;

    /** A status in a few words. */
    public record Standing(Status status, String text) {}

    /** Where it stands: at the body that says most, or at the one that was looked for. */
    public Standing standing(PublishedDeficiency deficiency, @Nullable OpenState wanted) {
        var back = new Standing(Status.NEED, Texts.t("open.tag.came-back"));
        if (wanted == OpenState.CAME_BACK) {
            return back;
        }
        var first = deficiency.referrals().stream()
                .filter(referral -> wanted == null || wanted.holds(referral.state()))
                .min(Comparator.comparingInt(this::rank).thenComparing(PublishedReferral::since))
                .orElse(null);
        if (first == null) {
            return deficiency.recursOf() != null ? back : new Standing(Status.TODO, Texts.t("open.tag.noted"));
        }
        return wanted == null && deficiency.recursOf() != null && rank(first) > ITSELF_BACK ? back : standing(first);
    }

    /** What says most first: late, come back, waiting, promised, to come, refused, done. */
    private int rank(PublishedReferral referral) {
        if (referral.isLate(today)) {
            return OVERDUE;
        }
        return switch (referral.state()) {
            case UNANSWERED -> OVERDUE;
            case OPEN_AGAIN, FAILED, BACK_FROM_ABOVE -> 2;
            case HANDED -> 3;
            case PROMISED_BY_A_DATE, AGREED, PARTLY, WITH_COUNTY_OR_NATION -> 4;
            case NOTED, RAISED_IN_GROUP -> 5;
            case DECLINED -> 6;
            case SAID_TO_BE_MENDED, BETTER -> 7;
            case RESTING -> 8;
        };
    }

    /** Where it stands at one body. */
    public Standing standing(PublishedReferral referral) {
        boolean late = referral.isLate(today);
        return switch (referral.state()) {
            case NOTED -> new Standing(Status.TODO, Texts.t("open.tag.noted"));
            case RAISED_IN_GROUP -> new Standing(Status.TODO, Texts.t("open.tag.raised"));
            case HANDED, UNANSWERED ->
                late ? new Standing(Status.LATE, Texts.tn("open.tag.silent", referral.silentDays(today))) : new Standing(Status.HALF, Texts.tn("open.tag.waiting", referral.silentDays(today)));
            case AGREED -> new Standing(Status.HALF, Texts.t("open.tag.agreed"));
            case DECLINED -> new Standing(Status.OFF, Texts.t("open.tag.declined"));
            case PROMISED_BY_A_DATE -> new Standing(late ? Status.LATE : Status.HALF, Texts.t(late ? "open.tag.promised.late" : "open.tag.promised", due(referral)));
            case SAID_TO_BE_MENDED, BETTER -> new Standing(Status.DONE, Texts.t("open.tag.mended"));
            case PARTLY -> new Standing(Status.HALF, Texts.t("open.tag.partly"));
            case FAILED -> new Standing(Status.NEED, Texts.t("open.tag.not-mended"));
            case OPEN_AGAIN -> new Standing(Status.NEED, Texts.t("open.tag.came-back"));
            case WITH_COUNTY_OR_NATION -> new Standing(Status.HALF, Texts.t("open.tag.upward"));
            case BACK_FROM_ABOVE -> new Standing(Status.NEED, Texts.t("open.tag.from-above"));
            case RESTING -> new Standing(Status.OFF, Texts.t("open.tag.rests"));
        };
    }

    /** What became of it at one body, in a sentence. */
    public String becameOf(PublishedReferral referral) {
        var key = "open.became." + referral.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Texts.t(key, referral.body().name(), day(referral.silentSince().orElse(referral.since())), due(referral));
    }

    /** What became of it at each body. */
    public List<String> becameOf(PublishedDeficiency deficiency) {
        return deficiency.referrals().stream().map(this::becameOf).toList();
    }

    /** By when, and how that went: empty when there is no day. */
    public String due(PublishedReferral referral) {
        var due = referral.dueOn();
        return due == null ? "" : SwedishDates.relative(due, today);
    }

    /** "Rör 12 personer." Empty when they were not counted. */
    public static String persons(PublishedDeficiency deficiency) {
        var clients = deficiency.clients();
        return clients != null ? Texts.t("open.persons", clients) : deficiency.clientsProtected() ? Texts.t("open.persons.few") : "";
    }

    /** "Sett 14 gånger." Empty when it was not counted. */
    public static String times(PublishedDeficiency deficiency) {
        var observations = deficiency.observations();
        return observations != null ? Texts.t("open.times", observations) : deficiency.observationsProtected() ? Texts.t("open.times.few") : "";
    }

    /** The bodies, and where it is: "Socialnämnden i Åmål · Västra Götalands län". */
    public static String where(PublishedDeficiency deficiency) {
        var bodies = se.egenmakt.web.Format.list(deficiency.referrals().stream().map(referral -> referral.body().name()).distinct().toList());
        var place = deficiency.place().isEmpty() ? deficiency.operation() : deficiency.place();
        return bodies.isEmpty() ? place : Texts.t("open.where", bodies, place);
    }

    public String day(LocalDate day) {
        return SwedishDates.relative(day, today);
    }

    public long daysSince(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(day, today));
    }
}
