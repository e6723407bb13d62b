package se.egenmakt.steering;

import java.time.LocalDate;
import java.util.List;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.InForce;
import se.egenmakt.shared.LegalBasis;

/** For whom a member sits in the group (rule E1). Which of them must be there is data with its days; organisations must be offered a place. */
public enum Party implements Coded {
    MUNICIPALITY("kommunen"),
    PRIMARY_CARE("primärvården"),
    PSYCHIATRY("psykiatrin"),
    EMPLOYMENT_SERVICE("arbetsförmedlingen"),
    SOCIAL_INSURANCE("försäkringskassan"),
    USER_ORGANISATION("organisation för brukare, patienter eller anhöriga"),
    OPERATION("verksamheten"),
    OTHER("annan");

    private static final List<InForce<List<Party>>> REQUIRED = List.of(new InForce<>(
            List.of(MUNICIPALITY, PRIMARY_CARE, PSYCHIATRY, EMPLOYMENT_SERVICE, SOCIAL_INSURANCE), null, null, LegalBasis.STEERING_GROUP));

    private final String code;

    Party(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Which must be in the group, each list with the days on which it says so. */
    static List<InForce<List<Party>>> required() {
        return REQUIRED;
    }

    /** Those that must be in the group on this day, in the order of the regulation. */
    public static List<Party> requiredOn(LocalDate day) {
        return InForce.on(day, REQUIRED).value();
    }

    public boolean isRequiredOn(LocalDate day) {
        return requiredOn(day).contains(this);
    }
}
