package se.egenmakt.deficiency.web;

import java.time.LocalDate;
import se.egenmakt.deficiency.Awaits;
import se.egenmakt.deficiency.Referral;
import se.egenmakt.deficiency.ReferralState;
import se.egenmakt.web.Status;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/** A referral's state in words, and its shape: late before all else, so that silence is never shown as anything but silence. */
public final class StateWords {
    private StateWords() {}

    /** "väntar på svar", "lovad". */
    public static String of(ReferralState state) {
        return Texts.t("referral-state." + Choices.key(state));
    }

    public static Status status(Referral referral, LocalDate today) {
        if (referral.isLateOn(today)) {
            return Status.LATE;
        }
        return switch (referral.state()) {
            case NOTED, RAISED_IN_GROUP, OPEN_AGAIN -> Status.TODO;
            case HANDED, AGREED, PROMISED_BY_A_DATE, WITH_COUNTY_OR_NATION, SAID_TO_BE_MENDED -> Status.HALF;
            case UNANSWERED -> Status.LATE;
            case PARTLY, FAILED, BACK_FROM_ABOVE -> Status.NEED;
            case DECLINED, RESTING -> Status.OFF;
            case BETTER -> Status.DONE;
        };
    }

    /** "Inget svar på 91 dagar", "Lovat till 1 mars 2026". */
    public static String now(Referral referral, LocalDate today) {
        var awaits = referral.awaits().orElse(null);
        if (awaits == null) {
            return Texts.t("referral-now.done");
        }
        var key = "referral-now." + Choices.key(awaits.what());
        if (referral.state() == ReferralState.UNANSWERED) {
            return Texts.tn("referral-now.answer.late", awaits.daysOn(today));
        }
        if (referral.state() == ReferralState.DECLINED) {
            return Texts.t("referral-now.declined");
        }
        if (awaits.lateOn(today) > 0) {
            long days = awaits.what() == Awaits.What.ANSWER || awaits.what() == Awaits.What.ABOVE ? awaits.daysOn(today) : awaits.lateOn(today);
            return Texts.tn(key + ".late", days);
        }
        return Texts.t(key, SwedishDates.relative(awaits.by(), today));
    }
}
