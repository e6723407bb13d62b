package se.egenmakt.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.egenmakt.EveryPage;
import se.egenmakt.PageTest;
import se.egenmakt.Queries;

/**
 * What a member of a steering group asks of the database is asked as egenmakt_steering, which no grant leads to a client. Beside it the program asks in its own role for what is the
 * person's: who is signed in, in which roles, what the person has said of mail and password. This is the list; whatever else turns up in the program's role fails the test.
 */
class MemberInTheDatabaseTests extends PageTest {
    /** The tables of sign-in and of one's own settings. None holds a client. */
    private static final Set<String> OWN_AFFAIRS = Set.of("session", "account", "role_assignment", "operation", "invitation", "password_change");

    private static final Pattern TABLE = Pattern.compile("\\b(?:from|join|into|update)\\s+(?:only\\s+)?([a-z_]+)");
    /** The log is written by this function alone, in the chain of whoever acts. */
    private static final Pattern FUNCTION = Pattern.compile("\\b(audit_[a-z_]+|quiet_on|[a-z_]+_facts)\\s*\\(");

    @Test
    void aMembersRequestsReachNothingAsTheProgramButSignInAndOwnSettings() {
        var pages = everyPage().views().stream().filter(view -> view.person() != null && view.person().role() == Role.STEERING_MEMBER).toList();
        assertThat(pages).extracting(EveryPage.View::endpoint).contains("GET /meetings", "GET /deficiencies", "GET /steering/{group}");
        var asked = new ArrayList<Queries.InRole>();
        for (var view : pages) {
            var browser = visitor(view.person());
            asked.addAll(queriesInRoles(() -> {
                var page = browser.get(view.path());
                if (view.refused() != null) {
                    page.form(view.refused()).submit();
                }
            }));
        }
        var member = pages.getFirst().person();
        var browser = visitor(member);
        for (var own : List.of("/menu", "/roles", "/password-changes")) {
            asked.addAll(queriesInRoles(() -> browser.get(own)));
        }
        var menu = browser.get("/menu");
        asked.addAll(queriesInRoles(() -> menu.form("/theme").with("theme", "dark").submit()));
        asked.addAll(queriesInRoles(() -> menu.form("/mail").with("mail", "no").submit()));
        asked.addAll(queriesInRoles(() -> menu.form("/sign-out").submit()));
        assertThat(asked).as("the member's own work is asked in the member's role").filteredOn(one -> one.role().equals("egenmakt_steering")).hasSizeGreaterThan(50);
        var asProgram = asked.stream().filter(one -> !one.role().equals("egenmakt_steering")).toList();
        assertThat(asProgram).as("and something as the program, or nothing is measured").isNotEmpty();
        assertThat(asProgram).allSatisfy(one -> assertThat(OWN_AFFAIRS).as(one.toString()).containsAll(reached(one.sql())));
    }

    private static Set<String> reached(String sql) {
        var found = new TreeSet<String>();
        TABLE.matcher(sql).results().map(match -> match.group(1)).forEach(found::add);
        FUNCTION.matcher(sql).results().map(match -> match.group(1)).forEach(found::add);
        return found;
    }
}
