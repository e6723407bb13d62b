package se.egenmakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page there is, over HTTP: it comes, and its links lead somewhere. How it looks and works in a browser is tested in the package browser. */
class EveryPageTests extends PageTest {
    /** Links to pages that are still being made. Only to be shortened. */
    private static final Set<String> BEING_MADE = Set.of("/meetings", "/deficiencies");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void everyPageIsInTheList() {
        var listed = new HashSet<>(EveryPage.NOT_PAGES);
        everyPage().views().forEach(view -> listed.add(view.endpoint()));
        assertThat(Endpoints.of(mapping).of("GET")).extracting(Endpoints.Endpoint::toString).as("pages that EveryPage does not list").isSubsetOf(listed);
    }

    @Test
    void everyPageComesAndItsLinksLeadSomewhere() {
        var visitors = new HashMap<String, Visitor>();
        var broken = new TreeSet<String>();
        var working = new HashSet<String>();
        for (var view : everyPage().views()) {
            if (view.refused() != null) {
                continue;
            }
            var person = view.person();
            var visitor = person == null ? visitor() : visitors.computeIfAbsent(person.email(), email -> visitor(person));
            var answer = visitor.get(view.path());
            assertThat(answer.status()).as(view + "\n" + answer).isEqualTo(view.state().equals("finns inte") ? 404 : 200);
            for (var link : answer.page().select("a[href^=/]").eachAttr("href")) {
                var path = link.replaceAll("[?#].*", "");
                var where = (person == null ? "" : person.role().code()) + " " + path;
                if (!path.isEmpty() && working.add(where) && visitor.get(link).status() >= 400) {
                    broken.add(path);
                }
            }
        }
        assertThat(broken).as("links that lead nowhere").isSubsetOf(BEING_MADE);
        assertThat(broken).as("links that now lead somewhere are taken from the list").containsAll(BEING_MADE);
    }
}
