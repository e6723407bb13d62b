package se.egenmakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.egenmakt.access.Role;
import se.egenmakt.steering.Party;

/** Every endpoint says who may call it, or is on the list of those that anybody may; every form carries its secret. */
class PolicyTests extends PageTest {
    /** What anybody may call. Each shows nobody's data. */
    private static final Set<String> PUBLIC = Set.of(
            "ANY /error",
            "GET /about",
            "GET /accessibility",
            "GET /calendar/{operation}/{token}.ics",
            "GET /assets/{hash}/{name}",
            "GET /help",
            "GET /invitations/{token}",
            "POST /invitations/{token}",
            "GET /open/deficiencies",
            "GET /open/deficiencies.csv",
            "GET /open/deficiencies.json",
            "GET /open/deficiencies/{id}",
            "GET /open/deficiencies/{year}.pdf",
            "GET /protection",
            "GET /sign-in",
            "POST /sign-in",
            "POST /sign-in/demo",
            "GET /tell",
            "POST /tell",
            "POST /tell/again",
            "GET /tell/follow",
            "POST /tell/follow");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void everyEndpointHasAPolicyOrIsOnTheListOfPublicOnes() {
        assertThat(endpoints().withoutPolicy(PUBLIC)).as("endpoints without @Allowed or @AnyRole that this test does not name").isEmpty();
        assertThat(endpoints().all()).extracting(Endpoints.Endpoint::toString).as("what the list names is there").containsAll(PUBLIC);
    }

    @Test
    void endpointWithoutAPolicyIsFound() throws Exception {
        var handler = new HandlerMethod(new Unguarded(), Unguarded.class.getDeclaredMethod("secrets"));
        assertThat(new Endpoints(List.of(new Endpoints.Endpoint("GET", "/secrets", handler))).withoutPolicy(PUBLIC)).containsExactly("GET /secrets");
    }

    @Controller
    static class Unguarded {
        @GetMapping("/secrets")
        String secrets() {
            return "";
        }
    }

    @Test
    void whoeverHasNotSignedInIsAskedToDoSo() {
        for (var endpoint : endpoints().of("GET")) {
            if (!PUBLIC.contains(endpoint.toString())) {
                var answer = visitor().get(endpoint.somewhere());
                assertThat(answer.status()).as(endpoint + " " + answer).isEqualTo(303);
                assertThat(answer.location()).as(endpoint.toString()).startsWith("/sign-in");
            }
        }
    }

    @Test
    void everyRoleThatIsNotAllowedIsRefused() {
        var dalsland = operation("Dalsland").serves("1438");
        var people = List.of(
                dalsland.ombud("Ingrid Sandell"),
                dalsland.manager("Mona Chef"),
                dalsland.member(dalsland.group("Ledningsgruppen"), "Karin Öst", Party.SOCIAL_INSURANCE, "Försäkringskassan"),
                administrator("Asta Administratör"));
        for (var person : people) {
            var visitor = visitor(person);
            for (var endpoint : endpoints().of("GET")) {
                var allowed = endpoint.allowed();
                if (allowed != null && !endpoint.anyRole() && !Arrays.asList(allowed.value()).contains(person.role())) {
                    assertThat(visitor.get(endpoint.somewhere()).status()).as(person.role() + " " + endpoint).isEqualTo(403);
                }
            }
        }
        assertThat(people).extracting(Person::role).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void aMemberOfASteeringGroupReachesThatGroupAloneAndNoClient() {
        var dalsland = operation("Dalsland").serves("1438");
        var ingrid = dalsland.ombud("Ingrid Sandell");
        var commission = dalsland.commission(ingrid, "D-1", java.time.LocalDate.of(2025, 3, 3));
        var own = dalsland.group("Ledningsgruppen");
        var other = dalsland.group("Norra gruppen");
        var elsewhere = operation("Kusten").serves("1484").group("Kustens grupp");
        var karin = visitor(dalsland.member(own, "Karin Öst", Party.SOCIAL_INSURANCE, "Försäkringskassan"));
        assertThat(karin.get("/steering/" + own).status()).isEqualTo(200);
        for (var group : List.of(other, elsewhere)) {
            for (var page : List.of("", "/introduction", "/introduction.pdf", "/guidelines")) {
                assertThat(karin.get("/steering/" + group + page).status()).as(page).isEqualTo(404);
            }
        }
        for (var page : List.of("/", "/commissions", "/commissions/" + commission, "/quiet", "/contacts/new", "/reports", "/operation", "/export", "/audit", "/steering/new", "/steering/" + own + "/members/new")) {
            assertThat(karin.get(page).status()).as(page).isIn(403, page.equals("/") ? 303 : 403);
        }
    }

    @Test
    void everyFormIsRefusedWithoutItsSecret() {
        var signedIn = visitor(operation("Dalsland").serves("1438").ombud("Ingrid Sandell"));
        for (var endpoint : endpoints().all()) {
            if (!Set.of("GET", "ANY", "HEAD", "OPTIONS").contains(endpoint.method())) {
                assertThat(endpoint.method()).as("forms only get and post: " + endpoint).isEqualTo("POST");
                assertThat(signedIn.post(endpoint.somewhere()).status()).as(endpoint.toString()).isEqualTo(403);
                assertThat(signedIn.post(endpoint.somewhere(), "_csrf", "gissad").status()).as(endpoint.toString()).isEqualTo(403);
                assertThat(visitor().post(endpoint.somewhere()).status()).as("not signed in: " + endpoint).isIn(303, 403);
            }
        }
    }

    @Test
    void idsThatNothingHasAreNotFound() {
        var dalsland = operation("Dalsland").serves("1438");
        var karin = dalsland.member(dalsland.group("Ledningsgruppen"), "Karin Öst", Party.SOCIAL_INSURANCE, "Försäkringskassan");
        for (var person : List.of(dalsland.ombud("Ingrid Sandell"), dalsland.manager("Mona Chef"), karin, administrator("Asta Administratör"))) {
            var visitor = visitor(person);
            for (var endpoint : endpoints().of("GET")) {
                var allowed = endpoint.allowed();
                if (endpoint.path().contains("{") && allowed != null && Arrays.asList(allowed.value()).contains(person.role())) {
                    assertThat(visitor.get(endpoint.somewhere()).status()).as(person.role() + " " + endpoint).isIn(400, 404);
                }
            }
        }
    }

    @Test
    void whatIsNoIdIsNotFound() {
        var dalsland = operation("Dalsland").serves("1438");
        var karin = dalsland.member(dalsland.group("Ledningsgruppen"), "Karin Öst", Party.SOCIAL_INSURANCE, "Försäkringskassan");
        assertThat(visitor().get("/open/deficiencies/xyz").text()).contains("Sidan finns inte");
        for (var person : List.of(dalsland.ombud("Ingrid Sandell"), dalsland.manager("Mona Chef"), karin, administrator("Asta Administratör"))) {
            var visitor = visitor(person);
            for (var endpoint : endpoints().of("GET")) {
                var allowed = endpoint.allowed();
                if (endpoint.path().contains("{") && (endpoint.open() || allowed != null && Arrays.asList(allowed.value()).contains(person.role()))) {
                    var path = endpoint.path().replaceAll("\\{[^}]+}", "xyz").replace("**", "x");
                    assertThat(visitor.get(path).status()).as(person.role() + " " + endpoint).isEqualTo(404);
                }
            }
        }
        assertThat(visitor(karin).get("/deficiencies/pictures?year=x").status()).as("not in the path").isEqualTo(400);
    }

    @Test
    void anAddressThatOnlyTakesAFormLeadsToThePageBeforeIt() {
        var ingrid = visitor(operation("Dalsland").serves("1438").ombud("Ingrid Sandell"));
        var pages = endpoints().of("GET").stream().map(Endpoints.Endpoint::path).collect(java.util.stream.Collectors.toSet());
        var forms = endpoints().of("POST").stream().filter(form -> !pages.contains(form.path())).toList();
        assertThat(forms).hasSizeGreaterThan(30);
        for (var form : forms) {
            var path = form.somewhere();
            var answer = ingrid.get(path);
            if (answer.status() != 404) { // an address for something else matches as well
                assertThat(answer.status()).as(form.toString()).isEqualTo(303);
                assertThat(path).as(form.toString()).startsWith(answer.location());
                assertThat(ingrid.get(answer.location()).status()).as(form + " leads to " + answer.location()).isNotIn(405, 400).isNotEqualTo(answer.location().equals("/sign-in") ? 0 : 303);
            }
        }
        assertThat(ingrid.get("/drafts/drop").location()).isEqualTo("/");
        assertThat(ingrid.get("/deficiencies/" + java.util.UUID.randomUUID() + "/observations/" + java.util.UUID.randomUUID() + "/leave").location()).endsWith("/observations");
    }

    private Endpoints endpoints() {
        return Endpoints.of(mapping);
    }
}
