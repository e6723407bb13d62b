package se.egenmakt.deficiency.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.deficiency.DeficiencyPictures;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Page;

/** The operation's deficiencies as pictures. */
@Controller
@Allowed({Role.OMBUD, Role.MANAGER, Role.STEERING_MEMBER})
class DeficiencyPicturesController {
    private final DeficiencyPictures pictures;

    DeficiencyPicturesController(DeficiencyPictures pictures) {
        this.pictures = pictures;
    }

    /** Without a year: all of them. */
    @GetMapping("/deficiencies/pictures")
    Answer pictures(@RequestParam(required = false) @Nullable Integer year) {
        var all = pictures.figures();
        return Page.of("open/pictures.jte", new DeficiencyPicturesPage(Acting.current().operationName(), all, year));
    }
}
