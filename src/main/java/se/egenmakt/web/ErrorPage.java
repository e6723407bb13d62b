package se.egenmakt.web;

import org.jspecify.annotations.Nullable;

/**
 * What the failure page shows.
 *
 * @param key       of its texts: title, lead, text
 * @param draftKept whether it may say that what was typed is kept
 * @param retryHref the same page again, when asking again is harmless
 */
public record ErrorPage(
        Shell shell,
        String key,
        boolean draftKept,
        @Nullable String retryHref,
        String home,
        @Nullable String reference,
        String phone,
        String email) {}
