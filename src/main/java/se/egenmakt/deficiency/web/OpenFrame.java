package se.egenmakt.deficiency.web;

import java.util.List;
import se.egenmakt.web.Frame;
import se.egenmakt.web.Icon;
import se.egenmakt.web.NavEntry;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** What is around the pages that are open for everybody: a menu of their own for whoever has not signed in, the ordinary one for the others. */
final class OpenFrame {
    static final String LIST = "/open/deficiencies";
    static final String TELL = "/tell";

    private static final List<NavEntry> MENU = List.of(NavEntry.place("open.menu.deficiencies", LIST, Icon.SIGNPOST_SPLIT), NavEntry.place("open.menu.tell", TELL, Icon.PENCIL));

    private OpenFrame() {}

    /** @param demo whether what is shown is invented */
    static Shell shell(String title, String current, boolean demo) {
        boolean telling = current.equals(TELL);
        var shell = Shell.titled(title).current(current).owner(Owner.SYSTEM, Texts.t(telling ? "tell.owner" : "open.owner"), Texts.t(telling ? "tell.owner.text" : "open.owner.text"));
        return shell.frame().who() == null ? shell.frame(new Frame(LIST, MENU, List.of(), null, demo)) : shell;
    }
}
