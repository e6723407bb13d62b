package se.egenmakt.administration.web;

import org.jspecify.annotations.Nullable;
import se.egenmakt.web.Frame;
import se.egenmakt.web.Page;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/**
 * There is an operation that is not demo, made by an administrator of the demo, who is none any more.
 *
 * @param manager the new manager's link, if one was named
 * @param first   the link by which one becomes the real administrator; null when there is one
 */
public record DemoEndsPage(@Nullable LinkPage manager, @Nullable String first) {
    static Page answer(@Nullable LinkPage manager, @Nullable String first) {
        return Page.of("administration/demoEnds.jte", new DemoEndsPage(manager, first));
    }

    public Shell shell() {
        return Shell.titled(Texts.t("operations.demo-ends.title")).frame(Frame.SIGNED_OUT).asNarrow();
    }
}
