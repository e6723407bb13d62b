package se.egenmakt.deficiency;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import se.egenmakt.shared.Coded;

/** What one may look for among the published deficiencies: states in which somebody outside can tell them apart. */
public enum OpenState implements Coded {
    WAITING("väntar på svar", ReferralState.HANDED, ReferralState.UNANSWERED),
    PROMISED("lovat", ReferralState.PROMISED_BY_A_DATE, ReferralState.AGREED),
    /** The body says so, and nobody else yet. */
    SAID_TO_BE_MENDED("säger att det är lagat", ReferralState.SAID_TO_BE_MENDED),
    /** The ombud have said that life is better. */
    MENDED("lagat", ReferralState.BETTER),
    /** Also every deficiency that is itself one that came back. */
    CAME_BACK("kom tillbaka", ReferralState.OPEN_AGAIN),
    SAID_NO("sa nej", ReferralState.DECLINED),
    CARRIED_UP("förd uppåt", ReferralState.WITH_COUNTY_OR_NATION);

    private final String code;
    private final Set<ReferralState> states;

    OpenState(String code, ReferralState first, ReferralState... more) {
        this.code = code;
        this.states = EnumSet.of(first, more);
    }

    @Override
    public String code() {
        return code;
    }

    /** The states at a body that it stands for. */
    public Set<ReferralState> states() {
        return Set.copyOf(states);
    }

    public boolean holds(ReferralState state) {
        return states.contains(state);
    }

    /** Which of them a state at a body is, when it is one. */
    static Optional<OpenState> of(ReferralState state) {
        return Arrays.stream(values()).filter(open -> open.holds(state)).findFirst();
    }
}
