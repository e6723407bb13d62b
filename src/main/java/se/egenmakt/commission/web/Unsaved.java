package se.egenmakt.commission.web;

import java.time.Instant;
import se.egenmakt.access.Drafts;

/** A form left unsaved, as the start page tells of it. */
public record Unsaved(String path, String textKey, Instant at) {
    static Unsaved of(Drafts.Left left) {
        var path = left.path();
        var key = path.endsWith("/contacts/new")
                ? "unsaved.contact"
                : path.endsWith("/commissions/new")
                        ? "unsaved.opening"
                        : path.endsWith("/closing")
                                ? "unsaved.closing"
                                : path.endsWith("/awaited/new")
                                        ? "unsaved.awaited"
                                        : path.startsWith("/observations/") ? "unsaved.observation" : path.startsWith("/deficiencies/") ? "unsaved.deficiency" : "unsaved.other";
        return new Unsaved(path, key, left.updatedAt());
    }
}
