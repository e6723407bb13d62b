package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.egenmakt.web.Format;
import se.egenmakt.web.Status;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/** What is said of a published deficiency, on the pages and on paper alike. */
public record OpenWords(LocalDate today) {
    private static final int OVERDUE = 0;
    /** So many bodies are told of, one by one, where there is little room. */
    private static final int MOST_BODIES = 4;
    private static final int ITSELF_BACK = 1;

    /** A status in a few words. */
    public record Standing(Status status, String text) {}

    /** Where it stands: at the body that has let wait longest, or at the one that was looked for. What the others say is told beside it: {@link #briefly}. */
    public Standing standing(PublishedDeficiency deficiency, @Nullable OpenState wanted) {
        var back = new Standing(Status.NEED, Texts.t("open.tag.came-back"));
        if (wanted == OpenState.CAME_BACK) {
            return back;
        }
        var first = deficiency.referrals().stream()
                .filter(referral -> wanted == null || wanted.holds(referral.state()))
                .min(mostPressingFirst())
                .orElse(null);
        if (first == null) {
            return deficiency.recursOf() != null ? back : new Standing(Status.TODO, Texts.t("open.tag.noted"));
        }
        return wanted == null && (deficiency.recursOf() != null || deficiency.referrals().stream().anyMatch(PublishedReferral::isBack)) && rank(first) > ITSELF_BACK ? back : standing(first);
    }

    private Comparator<PublishedReferral> mostPressingFirst() {
        return Comparator.comparingInt(this::rank).thenComparing(referral -> referral.waitsSince(today));
    }

    /** What says most first: late, waiting for an answer, come back, promised, to come, refused, done. */
    private int rank(PublishedReferral referral) {
        if (referral.isLate(today)) {
            return OVERDUE;
        }
        return switch (referral.state()) {
            case UNANSWERED -> OVERDUE;
            case HANDED, WITH_COUNTY_OR_NATION -> 2;
            case OPEN_AGAIN, FAILED, BACK_FROM_ABOVE -> 3;
            case PROMISED_BY_A_DATE, AGREED, PARTLY -> 4;
            case NOTED, RAISED_IN_GROUP -> 5;
            case DECLINED -> 6;
            case SAID_TO_BE_MENDED -> 7;
            case BETTER -> 8;
            case RESTING -> 9;
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
            case PROMISED_BY_A_DATE ->
                late ? new Standing(Status.LATE, Texts.tn("open.tag.promised.late", referral.promiseLateDays(today))) : new Standing(Status.HALF, Texts.t("open.tag.promised", due(referral)));
            case SAID_TO_BE_MENDED -> new Standing(Status.HALF, Texts.t("open.tag.said-to-be-mended"));
            case BETTER -> new Standing(Status.DONE, Texts.t("open.tag.mended"));
            case PARTLY -> new Standing(Status.HALF, Texts.t("open.tag.partly"));
            case FAILED -> new Standing(Status.NEED, Texts.t("open.tag.not-mended"));
            case OPEN_AGAIN -> new Standing(Status.NEED, Texts.t(referral.isBack() ? "open.tag.came-back" : "open.tag.open-again"));
            case WITH_COUNTY_OR_NATION ->
                late ? new Standing(Status.LATE, Texts.tn("open.tag.upward.late", referral.silentDays(today))) : new Standing(Status.HALF, Texts.t("open.tag.upward"));
            case BACK_FROM_ABOVE -> new Standing(Status.NEED, Texts.t("open.tag.from-above"));
            case RESTING -> new Standing(Status.OFF, Texts.t("open.tag.rests"));
        };
    }

    /** What became of it at one body, in a sentence. */
    public String becameOf(PublishedReferral referral) {
        var key = "open.became." + key(referral);
        long promiseLate = referral.promiseLateDays(today);
        if (promiseLate > 0) {
            return Texts.tn(key + ".late", promiseLate, referral.body().name(), due(referral));
        }
        if (referral.state() == ReferralState.WITH_COUNTY_OR_NATION && referral.isLate(today)) {
            return Texts.tn(key + ".late", referral.silentDays(today), referral.body().name(), day(referral.since()));
        }
        return Texts.t(key, referral.body().name(), day(referral.silentSince().orElse(referral.since())), due(referral));
    }

    /** What each body says in a few words, the most pressing first; of very many the first, and how many there are besides. */
    public List<String> briefly(PublishedDeficiency deficiency) {
        var referrals = deficiency.referrals().stream().sorted(mostPressingFirst()).toList();
        int shown = referrals.size() <= MOST_BODIES + 1 ? referrals.size() : MOST_BODIES;
        var says = new ArrayList<>(referrals.stream().limit(shown).map(this::briefly).toList());
        if (shown < referrals.size()) {
            says.add(Texts.t("open.brief.more", Format.word(referrals.size() - shown)));
        }
        return says;
    }

    /** "Socialnämnden i Åmål har inte svarat på 91 dagar." */
    private String briefly(PublishedReferral referral) {
        var key = "open.brief." + key(referral);
        var name = referral.body().name();
        if (referral.silentSince().isPresent()) {
            return Texts.tn(referral.isLate(today) ? key + ".late" : key, referral.silentDays(today), name);
        }
        return referral.promiseLateDays(today) > 0 ? Texts.tn(key + ".late", referral.promiseLateDays(today), name) : Texts.t(key, name, due(referral));
    }

    private static String key(PublishedReferral referral) {
        return referral.state() == ReferralState.OPEN_AGAIN && referral.isBack() ? "came-back" : referral.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
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

    /** The bodies, and where it is: "Socialnämnden i Åmål · Västra Götalands län". */
    public static String where(PublishedDeficiency deficiency) {
        var bodies = Format.list(deficiency.referrals().stream().map(referral -> referral.body().name()).distinct().toList());
        var place = deficiency.place().isEmpty() ? deficiency.operation() : deficiency.place();
        return bodies.isEmpty() ? place : Texts.t("open.where", bodies, place);
    }

    public String day(LocalDate day) {
        return SwedishDates.relative(day, today);
    }
}
