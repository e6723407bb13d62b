package se.egenmakt.deficiency.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.deficiency.Deficiencies;
import se.egenmakt.web.Download;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Papers;

/** The letter to a responsible body. The program sends none: the operation sends it as its authority sends letters. */
@Controller
@Allowed({Role.OMBUD, Role.MANAGER})
class LetterController {
    private final Deficiencies deficiencies;
    private final Papers papers;

    LetterController(Deficiencies deficiencies, Papers papers) {
        this.deficiencies = deficiencies;
        this.papers = papers;
    }

    @GetMapping("/deficiencies/{id}/bodies/{body}/letter.pdf")
    ResponseEntity<byte[]> letter(@PathVariable UUID id, @PathVariable UUID body) {
        var there = deficiencies.findOwn(id).orElseThrow(() -> new NotFound("deficiency"));
        var at = there.at(body).filter(one -> LetterPage.isFor(there, one)).orElseThrow(() -> new NotFound("body"));
        var page = new LetterPage(there, at, deficiencies.shown().get(id), Acting.current().operationName(), deficiencies.today());
        return Download.file("brev-" + there.reference() + ".pdf", "application/pdf", papers.pdf(Page.of("deficiency/letter.jte", page)));
    }
}
