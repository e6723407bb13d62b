package se.egenmakt.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stays the same from page to page for one person: menu, who acts, where home is.
 *
 * @param home where the mark leads
 * @param nav  the words in the header
 * @param tabs the phone's bar at the bottom, five places, or none
 * @param who  null when nobody is signed in
 * @param demo whether to say on every page that all persons are invented
 */
public record Frame(String home, List<NavEntry> nav, List<NavEntry> tabs, @Nullable Actor who, boolean demo) {
    /** For pages that need no sign-in. */
    public static final Frame SIGNED_OUT = new Frame("/", List.of(), List.of(), null, false);

    public Frame {
        nav = List.copyOf(nav);
        tabs = List.copyOf(tabs);
    }

    public Frame demo(boolean demo) {
        return new Frame(home, nav, tabs, who, demo);
    }
}
