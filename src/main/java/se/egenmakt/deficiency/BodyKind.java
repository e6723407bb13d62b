package se.egenmakt.deficiency;

import se.egenmakt.shared.Coded;

/** What sort of body is responsible. With its name it tells one body from another: {@code kommun} and "Socialnämnden i Åmål". */
public enum BodyKind implements Coded {
    MUNICIPALITY("kommun", Sector.MUNICIPALITIES),
    PRIMARY_CARE("primärvård", Sector.REGION),
    PSYCHIATRY("psykiatri", Sector.REGION),
    REGION("regionen i övrigt", Sector.REGION),
    SOCIAL_INSURANCE("försäkringskassan", Sector.STATE),
    EMPLOYMENT_SERVICE("arbetsförmedlingen", Sector.STATE),
    STATE("annan statlig myndighet", Sector.STATE),
    LANDLORD("hyresvärd", Sector.OTHERS),
    OTHER("annan", Sector.OTHERS);

    /** For pictures, where single bodies would be too many. */
    public enum Sector implements Coded {
        MUNICIPALITIES("kommuner"),
        REGION("regionen"),
        STATE("staten"),
        OTHERS("andra");

        private final String code;

        Sector(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    private final String code;
    private final Sector sector;

    BodyKind(String code, Sector sector) {
        this.code = code;
        this.sector = sector;
    }

    @Override
    public String code() {
        return code;
    }

    public Sector sector() {
        return sector;
    }

    /** Whether there is only one such body in the country, so that it needs no name of its own. */
    public boolean isOneBody() {
        return this == SOCIAL_INSURANCE || this == EMPLOYMENT_SERVICE;
    }
}
