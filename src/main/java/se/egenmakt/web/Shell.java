package se.egenmakt.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything around a page's own content. Made in one line: {@code Shell.titled(title).current("/klienter").owner(…)}; each step gives a new one.
 *
 * @param title   what the page is, without the program's name
 * @param owner   null on pages with nobody's data
 * @param current the href of the menu entry that is lit, or empty
 * @param receipt what the page before did
 * @param narrow  one thing on the page: short lines
 * @param task    a task with its own save bar: the phone's tab bar gives way
 */
public record Shell(
        String title,
        @Nullable OwnerStrip owner,
        String current,
        Frame frame,
        Theme theme,
        @Nullable Receipt receipt,
        boolean narrow,
        boolean task) {

    /** With menu, person and theme of the current request, and the receipt that waits for it. */
    public static Shell titled(String title) {
        var request = CurrentRequest.get();
        return new Shell(title, null, "", request.frame(), request.theme(), Receipt.waiting(), false, false);
    }

    public Shell owner(Owner owner, String strong, String text) {
        return new Shell(title, new OwnerStrip(owner, strong, text), current, frame, theme, receipt, narrow, task);
    }

    public Shell current(String href) {
        return new Shell(title, owner, href, frame, theme, receipt, narrow, task);
    }

    public Shell frame(Frame other) {
        return new Shell(title, owner, current, other, theme, receipt, narrow, task);
    }

    public Shell theme(Theme other) {
        return new Shell(title, owner, current, frame, other, receipt, narrow, task);
    }

    public Shell receipt(Receipt given) {
        return new Shell(title, owner, current, frame, theme, given, narrow, task);
    }

    public Shell asNarrow() {
        return new Shell(title, owner, current, frame, theme, receipt, true, task);
    }

    public Shell asTask() {
        return new Shell(title, owner, current, frame, theme, receipt, narrow, true);
    }

    /** Says "Fel:" first in the title when the form was refused, so that a screen reader says it first too. */
    public Shell form(Form form) {
        return form.ok()
                ? this
                : new Shell(Texts.t("web.title.errors", title), owner, current, frame, theme, receipt, narrow, task);
    }

    public boolean isCurrent(NavEntry entry) {
        return entry.href().equals(current);
    }

    public List<NavEntry> tabs() {
        return task ? List.of() : frame.tabs();
    }
}
