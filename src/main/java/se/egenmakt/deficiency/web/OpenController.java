package se.egenmakt.deficiency.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.egenmakt.access.Public;
import se.egenmakt.deficiency.OpenDeficiencies;
import se.egenmakt.deficiency.OpenSearch;
import se.egenmakt.deficiency.OpenState;
import se.egenmakt.deficiency.OpenWords;
import se.egenmakt.organisation.County;
import se.egenmakt.organisation.Operations;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.LifeArea;
import se.egenmakt.web.Answer;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Paging;

/** The deficiencies that are open for everybody. */
@Controller
@Public
class OpenController {
    private static final int SIZE = 20;

    private final OpenDeficiencies deficiencies;
    private final Operations operations;
    private final Clock clock;

    OpenController(OpenDeficiencies deficiencies, Operations operations, Clock clock) {
        this.deficiencies = deficiencies;
        this.operations = operations;
        this.clock = clock;
    }

    /** A value that no list has searches for everything: an old link shows more, never a fault. */
    @GetMapping("/open/deficiencies")
    Answer list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String county,
            HttpServletRequest request) {
        var known = operations.counties().stream().map(County::code).filter(county::equals).findFirst().orElse(null);
        var search = new OpenSearch(q, Coded.of(OpenState.class, state).orElse(null), Coded.of(LifeArea.class, area).orElse(null), known);
        var found = deficiencies.search(search, SIZE, Paging.of(request, SIZE, 0).page());
        var asked = Paging.of(request, SIZE, found.total());
        var paging = new Paging(found.page(), SIZE, found.total(), asked.path(), asked.query());
        return Page.of("open/list.jte", new OpenListPage(found, search, paging, operations.counties(), words()));
    }

    @GetMapping("/open/deficiencies/{id}")
    Answer one(@PathVariable UUID id) {
        var found = deficiencies.byId(id).orElseThrow(() -> new NotFound("published deficiency"));
        return Page.of("open/one.jte", new OpenDeficiencyPage(found, words()));
    }

    private OpenWords words() {
        return new OpenWords(LocalDate.now(clock));
    }
}
