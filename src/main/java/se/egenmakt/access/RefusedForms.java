package se.egenmakt.access;

import java.util.Optional;

/**
 * Forms that anybody may send, and that are shown again with what was typed when their secret is not right: the page lay open too long, or the browser keeps no cookies. Nothing is done by
 * it. The forms of whoever is signed in are kept as drafts instead.
 */
@FunctionalInterface
public interface RefusedForms {
    /** Where the form for this path is shown again. */
    Optional<String> shownAgainAt(String path);
}
