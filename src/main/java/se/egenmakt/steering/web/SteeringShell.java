package se.egenmakt.steering.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.steering.Party;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** What the group's pages have in common. */
final class SteeringShell {
    static final String PATH = "/steering";

    private SteeringShell() {}

    static Shell titled(String title) {
        return Shell.titled(title).current(PATH).owner(Owner.SYSTEM, Texts.t("steering.owner"), isStaff() ? Texts.t("steering.owner.staff") : Texts.t("steering.owner.member"));
    }

    static String path(UUID group) {
        return PATH + "/" + group;
    }

    /** Where the letter to a party that is missing stands, and its member is written in. */
    static String inviteHref(UUID group, Party party) {
        return path(group) + "/members/new?party=" + URLEncoder.encode(party.code(), StandardCharsets.UTF_8);
    }

    /** Whether the acting person belongs to the operation, and so may change what stands here. */
    static boolean isStaff() {
        return Acting.current().is(Role.MANAGER) || Acting.current().is(Role.OMBUD);
    }

    static boolean isManager() {
        return Acting.current().is(Role.MANAGER);
    }

    /** Within a sentence: "regionens psykiatri", but "Försäkringskassan", which is a name. */
    static String within(Party party) {
        var name = name(party);
        return party == Party.EMPLOYMENT_SERVICE || party == Party.SOCIAL_INSURANCE ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** "Regionens psykiatri". */
    static String name(Party party) {
        return Texts.t("steering.party." + party.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
