package se.egenmakt.web;

import java.util.Locale;

/** Whose what is on the page is: the three flows that are never mixed. */
public enum Owner {
    /** The client's own record. */
    CLIENT,
    /** The public's figures. */
    FIGURES,
    /** A responsible body's deficiency. */
    SYSTEM;

    public String cssClass() {
        return "em-" + name().toLowerCase(Locale.ROOT);
    }
}
