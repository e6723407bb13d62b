package se.egenmakt.shared;

/** The sources that rules and refusals refer to, with paragraph and what it says in short. */
public enum LegalBasis {
    TARGET_GROUP_AGE("SFS 2013:522 2 §", "Personer som är 18 år eller äldre."),
    CLIENT_COMMISSIONS("SFS 2013:522 4 §", "Ett personligt ombud arbetar på den enskildes uppdrag."),
    MUNICIPAL_REPORT("SFS 2013:522 10 §", "Kommunens redovisning till länsstyrelsen."),
    COUNTY_ACCOUNT("SFS 2013:522 12 §", "Länsstyrelsens redovisning till Socialstyrelsen."),
    STATUS_REPORT("SFS 2013:522 14 §", "Socialstyrelsens lägesrapport till regeringen."),
    OWN_FORM("Egenmakts egen ordning", "Blanketten för andra år än 2013 är vår: samma rader, ålder som fylls under året."),
    POSTS_AND_PERSONS("Egenmakts egen ordning", "Längre frånvaro är mer än 28 dagar i följd, om inget annat bestämts."),
    INACTIVE_CASES("Länsstyrelsens brev 2013-11-21", "Ett ärende utan kontakt det senaste halvåret ska avslutas, om man inte väntar på ett beslut."),
    RECONTACT_WITHIN_A_QUARTER("Länsstyrelsens brev 2013-11-21", "Den som kommer tillbaka inom ett kvartal av liknande orsak räknas inte mer än en gång."),
    REPORT_LETTER("Länsstyrelsens brev 2013-11-21", "Redovisning av verksamhet med personligt ombud år 2013."),
    CASELOAD("Fyrbodalsutredningen 2016, 1.2", "13–20 klienter samtidigt på heltid, riktmärke cirka 15."),
    OWN_ORDER("Egenmakts egen ordning", "Nämndens protokoll följer med redovisningen, efter länsstyrelsens brev för 2013."),
    SMALL_NUMBERS("Egenmakts egen ordning", "Andra får inte se hur många de är när de är färre än fem, om inget annat bestämts."),
    SIGNED_FIGURES("Egenmakts egen ordning", "Siffror som frysts för nämnden ändras bara genom en rättelse.");

    private final String reference;
    private final String saying;

    LegalBasis(String reference, String saying) {
        this.reference = reference;
        this.saying = saying;
    }

    /** Where it stands, for example {@code SFS 2013:522 10 §}. */
    public String reference() {
        return reference;
    }

    /** What it says, in one plain Swedish sentence. */
    public String saying() {
        return saying;
    }
}
