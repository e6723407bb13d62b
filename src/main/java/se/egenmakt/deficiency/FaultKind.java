package se.egenmakt.deficiency;

import java.util.Arrays;
import java.util.List;
import se.egenmakt.shared.Coded;

/** What it is that goes wrong, on its level, by the national guidance (Kunskapsguiden, "Rapportera systemfel och brister"). */
public enum FaultKind implements Coded {
    TREATMENT("bemötande", Level.OFFICER),
    COMPETENCE("kompetens", Level.OFFICER),
    VALUES("värderingar", Level.OFFICER),
    RESPONSIBILITY("ansvar", Level.OFFICER),
    ORGANISATION("organisation", Level.LOCAL),
    RESOURCES("resurser", Level.LOCAL),
    INTERVENTIONS("insatser", Level.LOCAL),
    GOALS("måluppfyllelse", Level.LOCAL),
    RULES("regelverk", Level.CENTRAL),
    NATIONAL_RESOURCES("nationella resurser", Level.CENTRAL),
    NATIONAL_ORGANISATION("nationell organisation", Level.CENTRAL);

    private final String code;
    private final Level level;

    FaultKind(String code, Level level) {
        this.code = code;
        this.level = level;
    }

    @Override
    public String code() {
        return code;
    }

    public Level level() {
        return level;
    }

    public static List<FaultKind> of(Level level) {
        return Arrays.stream(values()).filter(kind -> kind.level == level).toList();
    }
}
