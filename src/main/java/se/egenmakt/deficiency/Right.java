package se.egenmakt.deficiency;

import se.egenmakt.shared.Coded;
import se.egenmakt.shared.LegalBasis;

/** The right or rule that a deficiency breaches. What the regulation itself says stands in the list; any other is written by hand with its paragraph, since laws change. */
public enum Right implements Coded {
    EQUAL_ACCESS("tillgång på jämlika villkor", LegalBasis.EQUAL_ACCESS),
    INFLUENCE("påverka sin livssituation", LegalBasis.INFLUENCE),
    INDEPENDENCE("ett självständigt liv", LegalBasis.INDEPENDENT_LIFE),
    COOPERATION("myndigheter ska samverka", LegalBasis.AUTHORITIES_COOPERATE),
    OTHER("annan lag eller regel", LegalBasis.DEFICIENCIES_NOTED);

    private final String code;
    private final LegalBasis basis;

    Right(String code, LegalBasis basis) {
        this.code = code;
        this.basis = basis;
    }

    @Override
    public String code() {
        return code;
    }

    public LegalBasis basis() {
        return basis;
    }
}
