package se.egenmakt.deficiency;

import java.util.Arrays;
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
    /** What a body had called mended and was opened again, however far it has come since; and every deficiency that is itself one that came back. */
    CAME_BACK("kom tillbaka"),
    SAID_NO("sa nej", ReferralState.DECLINED),
    CARRIED_UP("förd uppåt", ReferralState.WITH_COUNTY_OR_NATION);

    private final String code;
    private final Set<ReferralState> states;

    OpenState(String code, ReferralState... states) {
        this.code = code;
        this.states = Set.of(states);
    }

    @Override
    public String code() {
        return code;
    }

    /** The states at a body that it stands for. */
    public Set<ReferralState> states() {
        return states;
    }

    public boolean holds(ReferralState state) {
        return states.contains(state);
    }

    /** Which of them it is at a body, when it is one: the latest that has happened there. */
    static Optional<OpenState> of(PublishedReferral referral) {
        return referral.state() == ReferralState.OPEN_AGAIN && referral.isBack() ? Optional.of(CAME_BACK) : Arrays.stream(values()).filter(open -> open.holds(referral.state())).findFirst();
    }
}
