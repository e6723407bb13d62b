package se.egenmakt.access;

import java.util.List;
import se.egenmakt.web.Actor;
import se.egenmakt.web.Frame;
import se.egenmakt.web.Icon;
import se.egenmakt.web.NavEntry;
import se.egenmakt.web.Texts;

/** The menu of each role: the same words in the header and, on a phone, five places at the bottom. */
final class Menu {
    private static final List<NavEntry> OMBUD = List.of(
            NavEntry.place("menu.today", "/", Icon.SUN),
            NavEntry.place("menu.commissions", "/commissions", Icon.PEOPLE),
            NavEntry.place("menu.quiet", "/quiet", Icon.HOURGLASS_SPLIT),
            NavEntry.place("menu.deficiencies", "/deficiencies", Icon.SIGNPOST_SPLIT),
            NavEntry.place("menu.menu", "/menu", Icon.LIST));
    private static final List<NavEntry> OMBUD_TABS = List.of(
            NavEntry.place("menu.today", "/", Icon.SUN),
            NavEntry.place("menu.commissions", "/commissions", Icon.PEOPLE),
            NavEntry.action("menu.new-contact", "/contacts/new", Icon.PLUS_CIRCLE_FILL),
            NavEntry.place("menu.quiet.short", "/quiet", Icon.HOURGLASS_SPLIT),
            NavEntry.place("menu.menu", "/menu", Icon.LIST));
    private static final List<NavEntry> MANAGER = List.of(
            NavEntry.place("menu.situation", "/", Icon.SUN),
            NavEntry.place("menu.commissions.all", "/commissions", Icon.PEOPLE),
            NavEntry.place("menu.operation", "/operation", Icon.HOUSE_DOOR),
            NavEntry.place("menu.deficiencies", "/deficiencies", Icon.SIGNPOST_SPLIT),
            NavEntry.place("menu.group", "/meetings", Icon.CALENDAR3),
            NavEntry.place("menu.reports", "/reports", Icon.FILE_EARMARK_TEXT),
            NavEntry.place("menu.menu", "/menu", Icon.LIST));
    private static final List<NavEntry> MANAGER_TABS = List.of(
            NavEntry.place("menu.situation", "/", Icon.SUN),
            NavEntry.place("menu.commissions.all", "/commissions", Icon.PEOPLE),
            NavEntry.place("menu.deficiencies.short", "/deficiencies", Icon.SIGNPOST_SPLIT),
            NavEntry.place("menu.reports", "/reports", Icon.FILE_EARMARK_TEXT),
            NavEntry.place("menu.menu", "/menu", Icon.LIST));
    private static final List<NavEntry> STEERING_MEMBER = List.of(
            NavEntry.place("menu.meetings", "/meetings", Icon.CALENDAR3),
            NavEntry.place("menu.deficiencies", "/deficiencies", Icon.SIGNPOST_SPLIT),
            NavEntry.place("menu.group", "/steering", Icon.PEOPLE),
            NavEntry.place("menu.menu", "/menu", Icon.LIST));
    private static final List<NavEntry> ADMINISTRATOR = List.of(
            NavEntry.place("menu.accounts", "/accounts", Icon.PEOPLE),
            NavEntry.place("menu.operations", "/operations", Icon.HOUSE_DOOR),
            NavEntry.place("menu.audit", "/audit", Icon.FILE_EARMARK_TEXT),
            NavEntry.place("menu.menu", "/menu", Icon.LIST));

    private Menu() {}

    static Frame of(Session session) {
        var role = session.role();
        var home = role == Role.ADMINISTRATOR ? "/accounts" : "/";
        var place = role == null ? Texts.t("role.none") : Texts.t("role.place." + role.code(), session.operationName());
        var who = new Actor(session.actor(), place, "/roles");
        return switch (role) {
            case null -> new Frame("/menu", List.of(), List.of(), who, session.demo());
            case OMBUD -> new Frame(home, OMBUD, OMBUD_TABS, who, session.demo());
            case MANAGER -> new Frame(home, MANAGER, MANAGER_TABS, who, session.demo());
            case STEERING_MEMBER -> new Frame("/meetings", STEERING_MEMBER, List.of(), who, session.demo());
            case ADMINISTRATOR -> new Frame(home, ADMINISTRATOR, List.of(), who, session.demo());
        };
    }
}
