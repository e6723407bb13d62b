package se.egenmakt.access.web;

import java.util.List;
import se.egenmakt.access.PasswordChanges;
import se.egenmakt.web.Shell;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/** @param next where the person was going */
public record PasswordChangesPage(List<PasswordChanges.Change> changes, String next) {
    public Shell shell() {
        return Shell.titled(Texts.t("password-changes.title")).asNarrow();
    }

    public String said(PasswordChanges.Change change) {
        var at = change.at().atZone(SwedishDates.ZONE);
        var day = SwedishDates.full(at.toLocalDate());
        var time = "%02d.%02d".formatted(at.getHour(), at.getMinute());
        if (change.voided()) {
            return Texts.t("password-changes.one.voided", day, time, change.linkBy());
        }
        return change.linkBy().isEmpty() ? Texts.t("password-changes.one.unknown", day, time) : Texts.t("password-changes.one", day, time, change.linkBy());
    }
}
