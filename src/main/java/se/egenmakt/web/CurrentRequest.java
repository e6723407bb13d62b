package se.egenmakt.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every page needs to know about the request, bound by a filter around everything else:
 * {@code ScopedValue.where(CurrentRequest.SCOPE, current).run(…)}. Where nothing is bound a page is made as for someone not signed in.
 *
 * @param csrf      asked only when a form is rendered, so that a page without forms needs no session
 * @param draftKept whether what was typed in this request is kept as a draft, so that a failure page may promise it
 */
public record CurrentRequest(Supplier<@Nullable String> csrf, Theme theme, Frame frame, boolean draftKept) {
    public static final ScopedValue<CurrentRequest> SCOPE = ScopedValue.newInstance();

    /** The name of the hidden field. */
    public static final String CSRF_FIELD = "_csrf";

    /** The name of the hidden field that tells which draft a form is kept under. */
    public static final String DRAFT_FIELD = "_utkast";

    /** Where a draft is given up. */
    public static final String GIVE_UP = "/drafts/drop";

    /** The name of the field that tells where to go when a draft is given up. */
    public static final String ONWARD_FIELD = "_vidare";

    private static final CurrentRequest NONE = new CurrentRequest(() -> null, Theme.SYSTEM, Frame.SIGNED_OUT, false);

    public static CurrentRequest get() {
        return SCOPE.orElse(NONE);
    }

    /** The token for a form on this page, or null when forms need none. */
    public static @Nullable String csrfToken() {
        return get().csrf().get();
    }
}
