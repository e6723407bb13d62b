package se.egenmakt.commission;

import java.util.List;

/** With whom an ombud has contact, or whose decision a client awaits: a body's name, never a person's. */
public final class Counterparts {
    /** The word for the client in exported files. */
    public static final String CLIENT = "klient";

    /** The bodies a form offers, most common first; imported files may name others. */
    public static final List<String> BODIES = List.of(
            "Socialtjänsten",
            "Försäkringskassan",
            "Arbetsförmedlingen",
            "Psykiatrin",
            "Vårdcentralen",
            "Tandvården",
            "Kronofogden",
            "Överförmyndaren",
            "Hyresvärden",
            "Skatteverket",
            "Migrationsverket",
            "Pensionsmyndigheten",
            "Domstol",
            "Polisen",
            "Kriminalvården",
            "Skola eller högskola",
            "God man eller förvaltare",
            "Bank eller inkassobolag",
            "Förening",
            "Anhörig",
            "Annan myndighet");

    private Counterparts() {}

    /** The client, or a body; never words of one's own, which could be a person. */
    public static boolean isOne(String with) {
        return with.equals(CLIENT) || BODIES.contains(with);
    }
}
