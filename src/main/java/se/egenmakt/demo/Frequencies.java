package se.egenmakt.demo;

import static se.egenmakt.demo.Chance.often;

import java.util.List;
import se.egenmakt.commission.AwaitedKind;
import se.egenmakt.commission.ContactMadeBy;
import se.egenmakt.demo.Chance.Weighted;
import se.egenmakt.shared.ClosingReason;
import se.egenmakt.shared.ClosingResult;
import se.egenmakt.shared.ContactKind;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.Sex;

/** How often things come. The numbers are ours, chosen to look like an ordinary operation; no source gives them. */
final class Frequencies {
    static final List<Weighted<Sex>> SEX = List.of(often(52, Sex.WOMAN), often(46, Sex.MAN), often(0.8, Sex.OTHER), often(1.2, Sex.UNKNOWN));

    /** Age reached in the year of the first opening: the lower bound of a span of years, see {@link #AGE_SPAN}. */
    static final List<Weighted<Integer>> AGE_FROM =
            List.of(often(23, 19), often(24, 30), often(22, 40), often(18, 50), often(6, 60), often(5, 65), often(2, 73));

    static final int AGE_SPAN = 8;

    static final List<Weighted<ContactMadeBy>> MADE_BY = List.of(
            often(34, ContactMadeBy.CLIENT),
            often(22, ContactMadeBy.SOCIAL_SERVICES),
            often(16, ContactMadeBy.PSYCHIATRY),
            often(9, ContactMadeBy.RELATIVE),
            often(6, ContactMadeBy.PRIMARY_CARE),
            often(4, ContactMadeBy.INSURANCE_AGENCY),
            often(3, ContactMadeBy.EMPLOYMENT_SERVICE),
            often(2, ContactMadeBy.ASSOCIATION),
            often(3, ContactMadeBy.OTHER),
            often(1, ContactMadeBy.UNKNOWN));

    static final List<Weighted<ContactReason>> REASONS = List.of(
            often(22, ContactReason.ECONOMY),
            often(16, ContactReason.AUTHORITIES),
            often(14, ContactReason.HOUSING),
            often(10, ContactReason.DEBTS),
            often(9, ContactReason.PSYCHIATRIC_CARE),
            often(8, ContactReason.OCCUPATION),
            often(8, ContactReason.EVERYDAY_SUPPORT),
            often(6, ContactReason.COORDINATION),
            often(4, ContactReason.APPEAL),
            often(4, ContactReason.TRUSTEE),
            often(4, ContactReason.FAMILY),
            often(3, ContactReason.DIGITAL),
            often(3, ContactReason.SOMATIC_CARE),
            often(3, ContactReason.LONELINESS),
            often(2, ContactReason.SUBSTANCE_USE),
            often(2, ContactReason.DENTAL_CARE),
            often(2, ContactReason.STUDIES),
            often(1.5, ContactReason.VIOLENCE),
            often(1.5, ContactReason.OTHER));

    static final List<Weighted<Integer>> MAIN_REASONS = List.of(often(60, 1), often(32, 2), often(8, 3));
    static final List<Weighted<Integer>> OTHER_REASONS = List.of(often(30, 0), often(38, 1), often(22, 2), often(10, 3));

    static final List<Weighted<ContactKind>> WITH_CLIENT = List.of(
            often(26, ContactKind.HOME_VISIT),
            often(22, ContactKind.MEETING),
            often(32, ContactKind.TELEPHONE),
            often(18, ContactKind.MESSAGE),
            often(2, ContactKind.OTHER));

    static final List<Weighted<ContactKind>> WITH_BODY =
            List.of(often(54, ContactKind.TELEPHONE), often(22, ContactKind.MEETING), often(13, ContactKind.MESSAGE), often(11, ContactKind.LETTER));

    /** Bodies with which there is contact, whatever the client came for. */
    static final List<Weighted<String>> BODIES = List.of(
            often(24, "Socialtjänsten"),
            often(19, "Försäkringskassan"),
            often(12, "Psykiatrin"),
            often(7, "Vårdcentralen"),
            often(6, "Arbetsförmedlingen"),
            often(4, "Hyresvärden"),
            often(3, "Anhörig"),
            often(2, "Kronofogden"),
            often(2, "Överförmyndaren"),
            often(2, "Skatteverket"),
            often(1.5, "Tandvården"),
            often(1, "God man eller förvaltare"),
            often(1, "Bank eller inkassobolag"),
            often(1, "Pensionsmyndigheten"),
            often(0.8, "Förening"),
            often(0.7, "Kriminalvården"),
            often(0.6, "Migrationsverket"),
            often(0.5, "Domstol"),
            often(0.5, "Polisen"),
            often(0.7, "Annan myndighet"));

    /** Bodies that go with the client's main reason. */
    static List<Weighted<String>> bodies(ContactReason reason) {
        return switch (reason) {
            case ECONOMY -> List.of(often(5, "Försäkringskassan"), often(4, "Socialtjänsten"), often(1, "Pensionsmyndigheten"));
            case DEBTS -> List.of(often(5, "Kronofogden"), often(3, "Bank eller inkassobolag"), often(2, "Socialtjänsten"));
            case HOUSING -> List.of(often(6, "Hyresvärden"), often(4, "Socialtjänsten"));
            case PSYCHIATRIC_CARE -> List.of(often(9, "Psykiatrin"), often(1, "Vårdcentralen"));
            case SOMATIC_CARE -> List.of(often(1, "Vårdcentralen"));
            case DENTAL_CARE -> List.of(often(4, "Tandvården"), often(2, "Socialtjänsten"));
            case OCCUPATION -> List.of(often(6, "Arbetsförmedlingen"), often(3, "Försäkringskassan"));
            case STUDIES -> List.of(often(4, "Skola eller högskola"), often(1, "Arbetsförmedlingen"));
            case EVERYDAY_SUPPORT, COORDINATION -> List.of(often(6, "Socialtjänsten"), often(3, "Psykiatrin"), often(1, "Vårdcentralen"));
            case APPEAL -> List.of(often(4, "Försäkringskassan"), often(3, "Socialtjänsten"), often(2, "Domstol"));
            case TRUSTEE -> List.of(often(5, "Överförmyndaren"), often(3, "God man eller förvaltare"));
            case FAMILY -> List.of(often(6, "Socialtjänsten"), often(2, "Anhörig"), often(1, "Domstol"));
            case SUBSTANCE_USE -> List.of(often(4, "Socialtjänsten"), often(3, "Psykiatrin"), often(1, "Kriminalvården"));
            case VIOLENCE -> List.of(often(4, "Socialtjänsten"), often(3, "Polisen"));
            case LONELINESS -> List.of(often(3, "Förening"), often(2, "Socialtjänsten"));
            case AUTHORITIES, DIGITAL, OTHER -> BODIES;
        };
    }

    /** What one may wait for from a body, and how long, in days; empty where nothing is decided. */
    static List<Weighted<Wait>> waits(String body) {
        var decision = new Wait(AwaitedKind.DECISION, 20, 120);
        return switch (body) {
            case "Försäkringskassan" ->
                List.of(often(60, decision), often(25, new Wait(AwaitedKind.REVIEW, 40, 150)), often(15, new Wait(AwaitedKind.PAYMENT, 7, 40)));
            case "Socialtjänsten" -> List.of(often(75, decision), often(25, new Wait(AwaitedKind.INQUIRY, 50, 160)));
            case "Psykiatrin" -> List.of(often(50, new Wait(AwaitedKind.INQUIRY, 90, 330)), often(50, new Wait(AwaitedKind.CARE, 30, 200)));
            case "Vårdcentralen", "Tandvården" -> List.of(often(1, new Wait(AwaitedKind.CARE, 20, 110)));
            case "Hyresvärden" -> List.of(often(1, new Wait(AwaitedKind.PLACE, 60, 330)));
            case "Domstol" -> List.of(often(1, new Wait(AwaitedKind.APPEAL, 150, 400)));
            case "Arbetsförmedlingen", "Kronofogden", "Överförmyndaren", "Skatteverket", "Pensionsmyndigheten", "Migrationsverket" -> List.of(often(1, decision));
            default -> List.of();
        };
    }

    /** @param least shortest wait in days @param most longest */
    record Wait(AwaitedKind kind, int least, int most) {}

    static final Wait APPEAL = new Wait(AwaitedKind.APPEAL, 150, 400);

    static final List<Weighted<ClosingReason>> CLOSINGS = List.of(
            often(50, ClosingReason.GOAL_REACHED),
            often(16, ClosingReason.CLIENT_WISH),
            often(16, ClosingReason.OTHER_SUPPORT),
            often(9, ClosingReason.MOVED),
            often(3, ClosingReason.NOT_TARGET_GROUP),
            often(1.5, ClosingReason.DECEASED),
            often(4, ClosingReason.OTHER));

    static List<Weighted<ClosingResult>> results(ClosingReason reason) {
        return switch (reason) {
            case GOAL_REACHED -> List.of(often(5, ClosingResult.MUCH_BETTER), often(5, ClosingResult.BETTER));
            case QUIET, DECEASED -> List.of(often(1, ClosingResult.NOT_KNOWN));
            case NOT_TARGET_GROUP -> List.of(often(3, ClosingResult.UNCHANGED), often(1, ClosingResult.NOT_KNOWN));
            case CLIENT_WISH, OTHER_SUPPORT, MOVED, OTHER -> List.of(
                    often(2, ClosingResult.MUCH_BETTER),
                    often(4, ClosingResult.BETTER),
                    often(3, ClosingResult.UNCHANGED),
                    often(0.5, ClosingResult.WORSE),
                    often(1, ClosingResult.NOT_KNOWN));
        };
    }

    private Frequencies() {}
}
