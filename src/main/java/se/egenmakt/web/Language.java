package se.egenmakt.web;

/** The languages a page can be written in; a text missing in one of the others is taken from {@link #SWEDISH}. */
public enum Language {
    SWEDISH("sv", "sv"),
    EASY_SWEDISH("sv-easy", "sv"),
    ENGLISH("en", "en");

    private final String code;
    private final String tag;

    Language(String code, String tag) {
        this.code = code;
        this.tag = tag;
    }

    /** As in the file names, {@code texts/web.sv-easy.properties}. */
    public String code() {
        return code;
    }

    /** For the page's {@code lang} attribute. */
    public String tag() {
        return tag;
    }
}
