package se.egenmakt.steering.web;

import java.util.Map;
import java.util.UUID;
import se.egenmakt.DatabaseTest;
import se.egenmakt.EveryPage;
import se.egenmakt.Person;
import se.egenmakt.steering.GuidelineKind;

/** The pages of steering groups, members and guidelines, in each of their states. */
public final class GroupViews {

    private final EveryPage pages;
    private final DatabaseTest test;

    public GroupViews(EveryPage pages, DatabaseTest test) {
        this.pages = pages;
        this.test = test;
    }

    /** Adds them to the list. */
    public void add() {
        var empty = test.operation("Ledning, tomt").serves("1438");
        var tove = empty.manager("Tove Tom");
        pages.add("/steering", "tomt", tove, "/steering");
        pages.form("/steering/new", tove, "/steering/new");

        var full = test.operation("Ledning").serves("1438", "1460");
        var mona = full.manager("Mona Lund");
        var ingrid = full.ombud("Ingrid Sandell");
        var given = new GivenGroup(test, full).filled();
        var group = "/steering/" + given.group();
        var bare = "/steering/" + full.group("Norra gruppen");
        groups(given, mona, ingrid, group, bare);
        members(given, mona, group);
        for (var person : new Person[] {mona, given.karin()}) {
            guidelines(given, person, group, bare);
        }
        pages.form("/steering/{group}/guidelines/new", mona, group + "/guidelines/new?kind=prioriteringsordning", group + "/guidelines/new");
        pages.sent("/steering/{group}/guidelines/new", "pekar ut någon", mona, group + "/guidelines/new?kind=prioriteringsordning", group + "/guidelines/new", Map.of("criterion-2", "Som Hanna Lindqvist", "words", "Fråga Hanna Lindqvist", "from", "2026-06-01"));
        pages.add("/steering/{group}/guidelines/new", "riktlinjer", mona, group + "/guidelines/new?kind=riktlinjer");
    }

    private void groups(GivenGroup.Filled given, Person mona, Person ingrid, String group, String bare) {
        pages.add("/steering", "flera", mona, "/steering");
        pages.add("/steering/new", "under en annan", mona, "/steering/new?parent=" + given.group());
        pages.add("/steering/{group}", "chef, mycket", mona, group);
        pages.add("/steering/{group}", "ombud", ingrid, group);
        pages.add("/steering/{group}", "ledamot", given.karin(), group);
        pages.add("/steering/{group}", "tomt", mona, bare);
        pages.add("/steering/{group}", "områdesgrupp", mona, "/steering/" + given.area());
        pages.add("/steering/{group}", "finns inte", mona, "/steering/" + UUID.randomUUID());
        pages.add("/steering/{group}", "finns inte", given.karin(), bare);
        pages.add("/steering/{group}/gaps", "mycket", mona, group + "/gaps");
        pages.add("/steering/{group}/gaps", "ledamot, en dag", given.karin(), group + "/gaps?day=2023-05-02");
        pages.add("/steering/{group}/gaps", "ingen dag", mona, group + "/gaps?day=x");
        pages.add("/steering/{group}/gaps", "områdesgrupp", mona, "/steering/" + given.area() + "/gaps");
        pages.form("/steering/{group}/name", mona, bare + "/name");
        pages.form("/steering/{group}/end", mona, bare + "/end");
    }

    private void members(GivenGroup.Filled given, Person mona, String group) {
        var member = group + "/members/" + given.member();
        pages.form("/steering/{group}/members/new", mona, group + "/members/new");
        pages.add("/steering/{group}/members/new", "bjud in", mona, group + "/members/new?party=arbetsförmedlingen".replace("ö", "%C3%B6"));
        pages.sent("/steering/{group}/members/new", "pekar ut någon", mona, group + "/members/new", group + "/members/new", Map.of("name", "Rut Ask", "mandate", "Som Hanna Lindqvist, 070-123 45 67"));
        pages.add("/steering/{group}/members/new", "ersättare", mona, group + "/members/new?deputyOf=" + given.member());
        pages.form("/steering/{group}/members/{member}", mona, member);
        pages.form("/steering/{group}/members/{member}/end", mona, member + "/end");
        pages.add("/steering/{group}/members/{member}/sign-in", "har", mona, member + "/sign-in");
        pages.form("/steering/{group}/members/{member}/sign-in", mona, group + "/members/" + given.withoutSignIn() + "/sign-in");
        pages.form("/steering/{group}/offers/new", mona, group + "/offers/new");
        pages.form("/steering/{group}/offers/{offer}", mona, group + "/offers/" + given.offer());
        pages.sent("/steering/{group}/offers/{offer}", "pekar ut någon", mona, group + "/offers/" + given.offer(), group + "/offers/" + given.offer(), Map.of("answer", "nej", "words", "Hanna Lindqvist, 070-123 45 67"));
    }

    private void guidelines(GivenGroup.Filled given, Person person, String group, String bare) {
        pages.add("/steering/{group}/guidelines", person.name(), person, group + "/guidelines");
        pages.add("/steering/{group}/guidelines/{guideline}", person.name(), person, group + "/guidelines/" + given.guideline(GuidelineKind.PRIORITY_ORDER));
        pages.add("/steering/{group}/guidelines/{guideline}", "ord, " + person.name(), person, group + "/guidelines/" + given.guideline(GuidelineKind.GUIDELINES));
        pages.add("/steering/{group}/guidelines/{guideline}", "börjar senare, " + person.name(), person, group + "/guidelines/" + given.coming());
        pages.add("/steering/{group}/introduction", person.name(), person, group + "/introduction");
        if (person.group() == null) {
            pages.form("/steering/{group}/guidelines/{guideline}/keep", person, group + "/guidelines/" + given.guideline(GuidelineKind.PRIORITY_ORDER) + "/keep");
            pages.add("/steering/{group}/guidelines", "tomt", person, bare + "/guidelines");
            pages.add("/steering/{group}/introduction", "tomt", person, bare + "/introduction");
        }
    }
}
