package se.egenmakt.organisation;

import se.egenmakt.shared.Coded;
import se.egenmakt.shared.Term;

/** How an operation is organised (rule F1); several may hold at once. The municipality keeps its responsibility whoever performs. */
@Term("driftsform")
public enum FormOfOperation implements Coded {
    SINGLE_MUNICIPALITY("en kommun"),
    COORDINATOR("samordnare bland ombuden"),
    MUNICIPAL_ASSOCIATION("kommunalförbund"),
    HOST_MUNICIPALITY("värdkommun"),
    JOINT_BOARD("gemensam nämnd"),
    AGREEMENT("avtal med annan kommun"),
    CONTRACTOR("entreprenad"),
    HOURS_BOUGHT("köpta timmar"),
    SIDE_AGREEMENT("hängavtal");

    private final String code;

    FormOfOperation(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
