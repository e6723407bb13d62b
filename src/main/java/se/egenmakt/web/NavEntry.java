package se.egenmakt.web;

/**
 * A place in the menu.
 *
 * @param key   of its word
 * @param href  also tells whether it is the current one, see {@link Shell#current}
 * @param icon  shown in the tab bar only
 * @param doing whether it is something to do rather than a place, such as "Ny kontakt"
 */
public record NavEntry(String key, String href, Icon icon, boolean doing) {
    public static NavEntry place(String key, String href, Icon icon) {
        return new NavEntry(key, href, icon, false);
    }

    public static NavEntry action(String key, String href, Icon icon) {
        return new NavEntry(key, href, icon, true);
    }
}
