package se.egenmakt.shared;

/** The sources that rules and refusals refer to, with paragraph and what it says in short. */
public enum LegalBasis {
    TARGET_GROUP_AGE("2 § SFS 2013:522", "Personer som är 18 år eller äldre."),
    CLIENT_COMMISSIONS("4 § SFS 2013:522", "Ett personligt ombud arbetar på den enskildes uppdrag."),
    INFLUENCE("3 § första stycket 1 SFS 2013:522", "Den enskilde ska ha bättre möjligheter att påverka sin livssituation och vara delaktig i samhället."),
    INDEPENDENT_LIFE("3 § första stycket 2 SFS 2013:522", "Den enskilde ska kunna leva ett mer självständigt liv och få en förbättrad livssituation."),
    EQUAL_ACCESS("3 § första stycket 3 SFS 2013:522", "Den enskilde ska få tillgång till vård, stöd och service på jämlika villkor samt rättshjälp, rådgivning och annat stöd."),
    AUTHORITIES_COOPERATE("3 § andra stycket 1 och 5 § SFS 2013:522", "Myndigheter, kommuner och regioner ska samverka utifrån den enskildes önskemål och behov."),
    DEFICIENCIES_NOTED("3 § andra stycket 2 och 10 § 5 SFS 2013:522", "Verksamheten ger underlag för att förebygga brister, och redovisar dem."),
    REPORT_DEFICIENCIES("Meddelandeblad 5/2011", "Ombuden rapporterar brister i utbudet av stöd till den lokala ledningsgruppen. Organisationer och klienter kan påtala dem."),
    STEERING_GROUP("5 § SFS 2013:522", "I ledningsgruppen ska kommunen, primärvården, psykiatrin, Arbetsförmedlingen och Försäkringskassan ingå. Organisationer ska erbjudas att delta."),
    MEETINGS_A_YEAR("Fyrbodalsutredningen 2016, 2.2.3 och 2.2.4", "Ledningsgruppen träffas tre gånger om året i Göteborg, fyra i Värmland och två till fyra i Värmlands områden."),
    MEETING_ORDER("Egenmakts egen ordning", "Ett möte kallas innan det hålls. Ett möte som är hållet eller inställt ändras inte."),
    PRIORITY_ORDER("Länsstyrelsens brev 2013-11-21", "Verksamheten ska redovisa riktlinjer för vem som får ett ombud, och prioriteringsordning vid kö."),
    SMALL_NUMBERS("Egenmakts egen ordning", "Andra får inte se hur många de är när de är färre än fem, om inget annat bestämts."),
    DEFICIENCY_CLOCKS("Egenmakts egen ordning", "Hur länge en systembrist får vänta innan den visas som försenad."),
    MUNICIPAL_REPORT("10 § SFS 2013:522", "Kommunens redovisning till länsstyrelsen."),
    COUNTY_ACCOUNT("12 § SFS 2013:522", "Länsstyrelsens redovisning till Socialstyrelsen."),
    STATUS_REPORT("14 § SFS 2013:522", "Socialstyrelsens lägesrapport till regeringen."),
    OWN_FORM("Egenmakts egen ordning", "Blanketten för andra år än 2013 är vår: samma rader, ålder som fylls under året."),
    POSTS_AND_PERSONS("Egenmakts egen ordning", "Längre frånvaro är mer än 28 dagar i följd, om inget annat bestämts."),
    INACTIVE_CASES("Länsstyrelsens brev 2013-11-21", "Ett ärende utan kontakt det senaste halvåret ska avslutas, om man inte väntar på ett beslut."),
    RECONTACT_WITHIN_A_QUARTER("Länsstyrelsens brev 2013-11-21", "Den som kommer tillbaka inom ett kvartal av liknande orsak räknas inte mer än en gång."),
    REPORT_LETTER("Länsstyrelsens brev 2013-11-21", "Redovisning av verksamhet med personligt ombud år 2013."),
    CASELOAD("Fyrbodalsutredningen 2016, 1.2", "13–20 klienter samtidigt på heltid, riktmärke cirka 15."),
    OWN_ORDER("Egenmakts egen ordning", "Nämndens protokoll följer med redovisningen, efter länsstyrelsens brev för 2013."),
    SIGNED_FIGURES("Egenmakts egen ordning", "Siffror som frysts för nämnden ändras bara genom en rättelse.");

    private final String reference;
    private final String saying;

    LegalBasis(String reference, String saying) {
        this.reference = reference;
        this.saying = saying;
    }

    /** Where it stands, for example {@code 10 § SFS 2013:522}. */
    public String reference() {
        return reference;
    }

    /** What it says, in one plain Swedish sentence. */
    public String saying() {
        return saying;
    }
}
