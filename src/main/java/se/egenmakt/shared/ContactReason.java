package se.egenmakt.shared;

/** Why a client came: code list 1, in the order of the list, which is also the order of ties (rule C9). Codes stay; synonyms may be added. */
@Term("kontaktorsak")
public enum ContactReason implements Coded {
    ECONOMY("ekonomi"),
    DEBTS("skulder"),
    HOUSING("boende"),
    AUTHORITIES("myndighetskontakter"),
    PSYCHIATRIC_CARE("psykiatrisk vård"),
    SOMATIC_CARE("somatisk vård"),
    DENTAL_CARE("tandvård"),
    OCCUPATION("sysselsättning"),
    STUDIES("studier"),
    EVERYDAY_SUPPORT("stöd i vardagen"),
    APPEAL("överklagande"),
    TRUSTEE("god man"),
    FAMILY("familj och barn"),
    LONELINESS("ensamhet"),
    SUBSTANCE_USE("missbruk"),
    VIOLENCE("våld"),
    DIGITAL("digitalt"),
    COORDINATION("samordning"),
    OTHER("annat");

    private final String code;

    ContactReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
