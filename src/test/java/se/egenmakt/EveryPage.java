package se.egenmakt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.commission.AwaitedKind;
import se.egenmakt.organisation.FormOfOperation;
import se.egenmakt.report.Question;
import se.egenmakt.shared.ContactKind;
import se.egenmakt.shared.Sex;
import se.egenmakt.workforce.AbsenceKind;

/**
 * The kept list of every page in each of its states: ordinary, empty, refused, long. A test fails when an endpoint that answers with a page has no line here.
 * {@link PageTest} makes one, with an operation full of commissions and an operation with nothing.
 */
public final class EveryPage {
    /** What answers a GET, but not with a page of its own. */
    public static final List<String> NOT_PAGES = List.of(
            "GET /assets/{hash}/{name}",
            "GET /calendar/{operation}/{token}.ics",
            "GET /deficiencies/{id}/bodies/{body}/letter.pdf",
            "GET /export/operation.xlsx",
            "GET /export/operation.zip",
            "GET /open/deficiencies.csv",
            "GET /open/deficiencies.json",
            "GET /open/deficiencies/{year}.pdf",
            "GET /import/template.xlsx",
            "GET /import/{token}/faults.xlsx",
            "GET /reports/{year}/report.{format}",
            "GET /reports/{year}/numbers/{number}/report.{format}",
            "GET /reports/{year}/numbers/{number}/minutes",
            "GET /steering/{group}/guidelines/{guideline}/guideline.pdf",
            "GET /steering/{group}/introduction.pdf",
            "GET /meetings/{id}/papers.pdf",
            "GET /meetings/{id}/minutes.pdf");

    /**
     * @param state   in a word, for the test's report
     * @param person  null for somebody who has not signed in
     * @param refused the action of a form to send as it stands, or nearly empty, so that it comes back with faults; null for the page itself
     * @param typed   what to fill the form with instead, so that it comes to what follows; nothing for the others
     */
    public record View(String endpoint, String state, @Nullable Person person, String path, @Nullable String refused, Map<String, String> typed) {
        public View(String endpoint, String state, @Nullable Person person, String path, @Nullable String refused) {
            this(endpoint, state, person, path, refused, Map.of());
        }

        @Override
        public String toString() {
            return endpoint + " – " + state;
        }
    }

    private final List<View> views = new ArrayList<>();
    private final DatabaseTest test;
    private final LocalDate today = TestClock.TODAY;

    EveryPage(DatabaseTest test) {
        this.test = test;
        signedOut();
        var asta = test.administrator("Asta Administratör");
        ownPages(asta, "administratör");
        administration(asta);
        commissions();
        operation();
        reports();
        log(asta);
        exchange();
        new se.egenmakt.deficiency.web.DeficiencyViews(this, test).add();
        new se.egenmakt.deficiency.web.OpenViews(this, test).add();
        new se.egenmakt.steering.web.GroupViews(this, test).add();
        new se.egenmakt.steering.web.MeetingViews(this, test).add();
        views.sort(java.util.Comparator.comparing(View::endpoint));
    }

    public List<View> views() {
        return List.copyOf(views);
    }

    // ── Sign-in, menu ──────────────────────────────────────────────────────

    private void signedOut() {
        add("/sign-in", "tom", null, "/sign-in");
        add("/sign-in", "med utkast som väntar", null, "/sign-in?kept=1&next=/menu");
        refused("/sign-in", null, "/sign-in", "/sign-in");
        var nils = test.administrator("Nils Ny");
        var token = test.inTransaction(nils.acting(), () -> test.accounts.invite(nils.account()));
        add("/invitations/{token}", "eget konto", null, "/invitations/" + token);
        refused("/invitations/{token}", null, "/invitations/" + token, "/invitations/" + token);
        seats();
        add("/invitations/{token}", "finns inte", null, "/invitations/finns-inte");
    }

    private void seats() {
        var here = test.operation("Dalsland").serves("1438");
        var group = here.group("Ledningsgruppen");
        var asked = test.operation("Kusten").serves("1484").ombud("Karin Strand");
        var memberships = test.bean(se.egenmakt.access.Memberships.class);
        for (var email : new String[] {"ny.ledamot." + UUID.randomUUID() + "@exempel.se", asked.email()}) {
            var outcome = here.manager("Mona Chef").acting().forInstallation().call(() -> memberships.prepare(email, "Karin Strand", here.id(), group, null));
            if (outcome instanceof se.egenmakt.shared.Outcome.Done<se.egenmakt.access.Memberships.Prepared>(var prepared)) {
                var path = "/invitations/" + prepared.link();
                if (email.equals(asked.email())) {
                    add("/invitations/{token}", "plats, inte inloggad", null, path);
                    add("/invitations/{token}", "plats, egen", asked, path);
                    add("/invitations/{token}", "plats, någon annans", here.manager("Mia Chef"), path);
                } else {
                    add("/invitations/{token}", "plats, nytt lösenord", null, path);
                }
            }
        }
    }

    private void ownPages(Person person, String state) {
        add("/menu", state, person, "/menu");
        add("/roles", state, person, "/roles");
        add("/password-changes", state, person, "/password-changes");
    }

    // ── Commissions ────────────────────────────────────────────────────────

    private void commissions() {
        var full = test.operation("Dalsland").serves("1438", "1439", "1460");
        var ingrid = full.ombud("Ingrid Sandell");
        var samir = full.ombud("Samir Haddad");
        var mona = full.manager("Mona Chef");
        var long_ = full.ombud("Lotta Långström-Bergenstråhle");
        var empty = test.operation("Tomt").serves("1439");
        var eva = empty.ombud("Eva Ensam");
        var tom = empty.manager("Tom Chef");

        var busy = full.commission(ingrid, "D-0041", LocalDate.of(2025, 3, 3));
        for (int i = 0; i < 60; i++) {
            full.contact(ingrid, busy, today.minusDays(i * 2L), ContactKind.values()[i % ContactKind.values().length]);
        }
        DatabaseTest.as(ingrid, () -> {
            test.commissions.await(busy, AwaitedKind.DECISION, "Försäkringskassan", LocalDate.of(2025, 11, 3));
            test.commissions.standIn(busy, samir.ombudId(), today, today.plusDays(10), today);
        });
        var fresh = full.commission(ingrid, "D-0042", today);
        full.commission(ingrid, "D-0043", LocalDate.of(2025, 2, 3));
        for (int i = 0; i < 70; i++) {
            full.commission(long_, "L-" + i, LocalDate.of(2025, 1, 7).plusDays(i));
        }

        ownPages(ingrid, "ombud");
        ownPages(mona, "chef");
        for (var person : new Person[] {ingrid, long_, mona, eva, tom}) {
            var state = person.name().split(" ")[0];
            add("/", state, person, "/");
            add("/commissions", state, person, "/commissions?all=true");
            add("/quiet", state, person, "/quiet");
        }
        add("/commissions", "ingen träff", mona, "/commissions?number=finns-inte&state=any");
        add("/commissions", "andra sidan", mona, "/commissions?all=true&page=2");
        add("/commissions/{id}", "mycket", ingrid, "/commissions/" + busy);
        add("/commissions/{id}", "utan kontakter", ingrid, "/commissions/" + fresh);
        add("/commissions/{id}", "för en kollega", long_, "/commissions/" + busy);
        add("/commissions/{id}", "för chefen", mona, "/commissions/" + busy);
        add("/commissions/{id}", "finns inte", ingrid, "/commissions/" + UUID.randomUUID());
        add("/commissions/{id}/contacts", "långt", ingrid, "/commissions/" + busy + "/contacts");
        add("/commissions/{id}/contacts", "tomt", ingrid, "/commissions/" + fresh + "/contacts");
        add("/contacts/new", "med klienter", ingrid, "/contacts/new");
        add("/contacts/new", "många klienter", long_, "/contacts/new");
        add("/contacts/new", "utan klienter", eva, "/contacts/new");
        form("/commissions/{id}/contacts/new", ingrid, "/commissions/" + busy + "/contacts/new");
        form("/commissions/{id}/awaited/new", ingrid, "/commissions/" + busy + "/awaited/new");
        form("/commissions/{id}/facts", ingrid, "/commissions/" + busy + "/facts");
        form("/commissions/{id}/closing", ingrid, "/commissions/" + busy + "/closing");
        form("/commissions/{id}/ombud", ingrid, "/commissions/" + busy + "/ombud");
        form("/commissions/new", eva, "/commissions/new");
    }

    // ── The operation ──────────────────────────────────────────────────────

    private void operation() {
        var operation = test.operation("Kusten").serves("1484", "1427", "1430");
        var karin = operation.ombud("Karin Strand");
        var mona = operation.manager("Maj Kust");
        var bare = test.operation("Bar");
        var bengt = bare.manager("Bengt Bar");
        operation.whole().run(() -> {
            test.operations.addForm(FormOfOperation.HOST_MUNICIPALITY, "Lysekil", TestOperation.BEGAN);
            test.workforce.establish(new BigDecimal("3.00"), TestOperation.BEGAN, null);
            test.workforce.away(karin.ombudId(), AbsenceKind.values()[0], LocalDate.of(2025, 11, 3), null);
            test.workforce.place(karin.ombudId(), List.of("1484"));
        });
        var form = operation.whole().call(() -> test.operations.forms()).getFirst().id();
        var post = operation.whole().call(() -> test.workforce.posts()).getFirst().id();
        var absence = operation.whole().call(() -> test.workforce.absences()).getFirst().id();
        var ombud = "/operation/ombud/" + karin.ombudId();

        add("/operation", "chef", mona, "/operation");
        add("/operation", "ombud", karin, "/operation");
        add("/operation", "tomt", bengt, "/operation");
        add("/register", "allt", mona, "/register");
        add("/register", "ingen träff", mona, "/register?q=finns-inte");
        form("/operation/forms", mona, "/operation/forms");
        form("/operation/forms/{id}/end", mona, "/operation/forms/" + form + "/end");
        form("/operation/municipalities", mona, "/operation/municipalities");
        form("/operation/municipalities/{code}/stop", mona, "/operation/municipalities/1427/stop");
        form("/operation/posts", mona, "/operation/posts");
        form("/operation/longer-absence", mona, "/operation/longer-absence");
        form("/operation/posts/{id}/end", mona, "/operation/posts/" + post + "/end");
        form("/operation/ombud/new", mona, "/operation/ombud/new");
        add("/operation/ombud/{id}", "chef", mona, ombud);
        add("/operation/ombud/{id}", "ombud", karin, ombud);
        add("/operation/ombud/{id}/placement", "som den är", mona, ombud + "/placement");
        for (var part : List.of("name", "employment", "employment/end", "absence")) {
            form("/operation/ombud/{id}/" + part, mona, ombud + "/" + part);
        }
        form("/operation/ombud/{id}/absence/{absence}/end", mona, ombud + "/absence/" + absence + "/end");
        add("/operation/posts", "tomt", bengt, "/operation/posts");
        add("/operation/longer-absence", "tomt", bengt, "/operation/longer-absence");
        add("/operation/forms", "tomt", bengt, "/operation/forms");
        add("/operation/municipalities", "tomt", bengt, "/operation/municipalities");
    }

    // ── Administration ─────────────────────────────────────────────────────

    private void administration(Person asta) {
        var operation = test.operation("Väst").serves("1480");
        var vera = operation.ombud("Vera Väst");
        var malte = operation.manager("Malte Väst");
        var without = operation.whole().call(() -> test.workforce.add("Ulla Utan-Konto")).id();
        for (int i = 0; i < 60; i++) {
            test.administrator("Rad " + i);
        }
        add("/accounts", "långt", asta, "/accounts");
        add("/accounts", "ingen träff", asta, "/accounts?q=finns-inte");
        add("/accounts/new", "välj roll", asta, "/accounts/new");
        add("/accounts/new", "ombud", asta, "/accounts/new?asked=1&role=ombud&operation=" + operation.id());
        refused("/accounts/new", asta, "/accounts/new?asked=1&role=ombud&operation=" + operation.id(), "/accounts");
        add("/accounts/{id}", "ombud", asta, "/accounts/" + vera.account());
        add("/accounts/{id}", "eget", asta, "/accounts/" + asta.account());
        form("/accounts/{id}/name", asta, "/accounts/" + vera.account() + "/name");
        add("/accounts/{id}/roles/new", "välj roll", asta, "/accounts/" + vera.account() + "/roles/new");
        add("/accounts/{id}/roles/new", "chef", asta, "/accounts/" + vera.account() + "/roles/new?asked=1&role=manager&operation=" + operation.id());
        add("/operations", "långt", asta, "/operations");
        add("/operations/new", "tom", asta, "/operations/new");
        refused("/operations/new", asta, "/operations/new", "/operations");
        add("/operations/{id}", "verksamhet", asta, "/operations/" + operation.id());
        refused("/operations/{id}", asta, "/operations/" + operation.id(), "/operations/" + operation.id() + "/name");
        add("/operation/people", "en utan konto", malte, "/operation/people");
        form("/operation/people/{ombud}/account", malte, "/operation/people/" + without + "/account");
    }

    // ── The log, and what anybody may read ─────────────────────────────────

    private void log(Person asta) {
        var operation = test.operation("Norr").serves("1438");
        var nora = operation.ombud("Nora Norr");
        var mats = operation.manager("Mats Chef");
        var unmanned = test.operation("Utan chef");
        operation.commission(nora, "N-1", LocalDate.of(2025, 3, 3));
        DatabaseTest.as(nora, () -> {
            for (int i = 0; i < 60; i++) {
                test.commissions.mine();
            }
        });
        add("/operations/{id}", "utan chef", asta, "/operations/" + unmanned.id());
        add("/accounts/{id}/roles/new", "ombud", asta, "/accounts/" + nora.account() + "/roles/new?role=ombud&operation=" + unmanned.id());
        add("/audit", "administratör", asta, "/audit");
        add("/audit", "chef, lång", mats, "/audit");
        add("/audit", "ingen träff", mats, "/audit?actor=finns-inte");
        add("/audit/chain", "chef", mats, "/audit/chain");
        add("/audit/chain", "administratör", asta, "/audit/chain?operation=" + operation.id());
        for (var page : List.of("/about", "/accessibility", "/protection", "/help")) {
            add(page, "för alla", null, page);
        }
    }

    // ── The yearly report ──────────────────────────────────────────────────

    private void reports() {
        var operation = test.operation("Redovisning").serves("1438", "1460");
        var nils = operation.ombud("Nils Nummer");
        var mats = operation.manager("Mats Mål");
        operation.whole().run(() -> test.workforce.establish(new BigDecimal("1.00"), TestOperation.BEGAN, null));
        for (int i = 0; i < 60; i++) {
            operation.commission(nils, "R-" + i, LocalDate.of(2024, 3, 4).plusDays(i), i % 2 == 0 ? Sex.UNKNOWN : Sex.MAN, i % 3 == 0 ? null : 1930 + i);
        }
        DatabaseTest.as(mats, () -> {
            test.reports.answer(2024, Question.SUPERVISION, "En gång i månaden, i grupp.", true, 0);
            test.frozenReports.freeze(2024, 1, "", true);
            test.frozenReports.freeze(2024, 2, "Kön ifyllt för en klient.", true);
        });
        var empty = test.operation("Utan uppdrag").manager("Ulla Utan");

        add("/reports", "flera år", mats, "/reports");
        add("/reports", "tomt", empty, "/reports");
        add("/reports/{year}", "chef", mats, "/reports/2025");
        add("/reports/{year}", "ombud", nils, "/reports/2025");
        add("/reports/{year}", "tomt", empty, "/reports/2025");
        add("/reports/{year}", "finns inte", mats, "/reports/2099");
        add("/reports/{year}/settle/{what}", "långt", mats, "/reports/2025/settle/sex-unknown");
        add("/reports/{year}/settle/{what}", "tomt", empty, "/reports/2025/settle/sex-unknown");
        add("/reports/{year}/settle/quiet", "chef", mats, "/reports/2025/settle/quiet");
        add("/reports/{year}/settle/quiet", "ombud", nils, "/reports/2025/settle/quiet");
        add("/reports/{year}/settle/quiet", "tomt", empty, "/reports/2025/settle/quiet");
        add("/reports/{year}/form", "vår", mats, "/reports/2025/form");
        add("/reports/{year}/form", "länsstyrelsens", mats, "/reports/2013/form");
        add("/reports/{year}/figures", "öppnad siffra", mats, "/reports/2025/figures?figure=start.total");
        add("/reports/{year}/figures", "en kommun", nils, "/reports/2025/figures?municipality=1460");
        add("/reports/{year}/figures", "pågående år", mats, "/reports/2026/figures");
        add("/reports/{year}/figures", "tomt", empty, "/reports/2025/figures");
        add("/reports/{year}/questions", "förslag", mats, "/reports/2025/questions");
        add("/reports/{year}/questions/{question}", "ur fakta", mats, "/reports/2025/questions/reasons");
        add("/reports/{year}/questions/{question}", "ur fjolåret", mats, "/reports/2025/questions/supervision");
        add("/reports/{year}/questions/{question}", "med tal", mats, "/reports/2025/questions/planned-posts");
        add("/reports/{year}/economy", "chef", mats, "/reports/2025/economy");
        add("/reports/{year}/economy", "ombud", nils, "/reports/2025/economy");
        add("/reports/{year}/board", "chef", mats, "/reports/2025/board");
        add("/reports/{year}/board", "rättelse", mats, "/reports/2024/board");
        add("/reports/{year}/board", "ombud", nils, "/reports/2025/board");
        refused("/reports/{year}/board", mats, "/reports/2025/board", "/reports/2025/freeze");
        add("/reports/{year}/submission", "inget fryst", mats, "/reports/2025/submission");
        add("/reports/{year}/submission", "fryst", mats, "/reports/2024/submission");
        refused("/reports/{year}/submission", mats, "/reports/2024/submission", "/reports/2024/numbers/2/submit");
        add("/reports/{year}/numbers/{number}", "rättelse", mats, "/reports/2024/numbers/2");
        add("/reports/{year}/numbers/{number}", "öppnad siffra", nils, "/reports/2024/numbers/1?figure=end.total");
        add("/reports/{year}/numbers/{number}", "finns inte", mats, "/reports/2024/numbers/9");
        add("/figures", "bilder", mats, "/figures");
        add("/figures", "tomt", empty, "/figures");
    }

    // ── Words of the list ──────────────────────────────────────────────────

    /** A page with a form that goes to the page's own path: as it is, and refused. */
    public void form(String endpoint, Person person, String path) {
        add(endpoint, "som den är", person, path);
        refused(endpoint, person, path, path);
    }

    /** A page with a form that goes elsewhere: as it is, and refused. */
    public void form(String endpoint, Person person, String path, String action) {
        add(endpoint, "som den är", person, path);
        refused(endpoint, person, path, action);
    }

    // ── In and out ─────────────────────────────────────────────────────────

    private void exchange() {
        var dalsland = test.operation("In och ut").serves("1460");
        var ombud = dalsland.ombud("Ingrid Sandell");
        var manager = dalsland.manager("Tomas Wiberg");
        dalsland.commission(ombud, "U-1", today.minusDays(90));
        add("/export", "ombud", ombud, "/export");
        add("/export", "chef", manager, "/export");
        form("/import", manager, "/import");
        add("/import/{token}", "finns inte", manager, "/import/00000000-0000-0000-0000-000000000000");
        add("/import/{token}", "förhandsvisning", manager, "/import/" + sent(manager, "uppdrag.csv", "1;man;1984;Bengtsfors;Ingrid Sandell;2012-02-03;;ekonomi;;nej;nej"));
        var faulty = dalsland.manager("Berit Fel");
        add("/import/{token}", "fel i filen", faulty, "/import/" + sent(faulty, "uppdrag.csv", "1;hen;84;Bengtsfors;Okänd Person;2012-02-30;;ekonomi;;nej;nej"));
    }

    private java.util.UUID sent(Person person, String name, String row) {
        var text = "klientnr;kön;födelseår;kommun;ombud;öppnat;avslutat;huvudorsak;övriga orsaker;minderåriga barn;hemmaboende barn\r\n" + row + "\r\n";
        var file = new se.egenmakt.exchange.Uploads.SentFile(name, place -> java.nio.file.Files.writeString(place, text));
        return person.acting().call(() -> test.uploads.keep(List.of(file), false, false).token());
    }

    public void refused(String endpoint, @Nullable Person person, String path, String action) {
        views.add(new View("GET " + endpoint, "med fel", person, path, action));
    }

    /** What comes when the form is filled in like this. */
    public void sent(String endpoint, String state, @Nullable Person person, String path, String action, Map<String, String> typed) {
        views.add(new View("GET " + endpoint, state, person, path, action, typed));
    }

    public void add(String endpoint, String state, @Nullable Person person, String path) {
        views.add(new View("GET " + endpoint, state, person, path, null));
    }
}
