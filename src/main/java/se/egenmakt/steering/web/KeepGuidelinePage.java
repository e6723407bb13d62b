package se.egenmakt.steering.web;

import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** The group has looked at a version and keeps it as it is. */
public record KeepGuidelinePage(GuidelinePage version, Form form) {
    public Shell shell() {
        return SteeringShell.titled(title()).asNarrow().form(form);
    }

    public String title() {
        return Texts.t("steering.guideline.keep.title." + version.guideline().kind().code());
    }

    public String path() {
        return version.path() + "/keep";
    }
}
