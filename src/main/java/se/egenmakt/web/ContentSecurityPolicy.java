package se.egenmakt.web;

/** What a browser may load on our pages: only our own files, and nothing written into the page itself. */
public final class ContentSecurityPolicy {
    /** The header's name. */
    public static final String HEADER = "Content-Security-Policy";

    /** Images may be {@code data:} because Bootstrap draws its ticks and arrows in the stylesheet. */
    public static final String VALUE = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    private ContentSecurityPolicy() {}
}
