package se.egenmakt.access.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.egenmakt.access.Public;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Page;

/** What anybody may read about the program: what it is, accessibility, how facts are protected, help. */
@Controller
@Public
class AboutController {
    private final String phone;
    private final String email;

    AboutController(@Value("${egenmakt.support.phone:}") String phone, @Value("${egenmakt.support.email:}") String email) {
        this.phone = phone;
        this.email = email;
    }

    @GetMapping("/about")
    Answer about() {
        return page("about");
    }

    @GetMapping("/accessibility")
    Answer accessibility() {
        return page("accessibility");
    }

    @GetMapping("/protection")
    Answer protection() {
        return page("protection");
    }

    @GetMapping("/help")
    Answer help() {
        return page("help");
    }

    private Page page(String key) {
        return Page.of("access/about.jte", new AboutPage(key, phone, email));
    }
}
