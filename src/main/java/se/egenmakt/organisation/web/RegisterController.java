package se.egenmakt.organisation.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.egenmakt.access.AnyRole;
import se.egenmakt.organisation.Municipality;
import se.egenmakt.organisation.Operations;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Page;

/** The register of counties and municipalities, with codes. */
@Controller
class RegisterController {
    private final Operations operations;

    RegisterController(Operations operations) {
        this.operations = operations;
    }

    @AnyRole
    @GetMapping("/register")
    Answer register(@RequestParam(name = "q", defaultValue = "") String asked) {
        var words = asked.strip().toLowerCase(Locale.ROOT);
        var counties = operations.counties().stream()
                .map(county -> new RegisterPage.CountyLines(
                        county,
                        operations.register().stream()
                                .filter(municipality -> municipality.countyCode().equals(county.code()))
                                .filter(municipality -> county.name().toLowerCase(Locale.ROOT).contains(words) || matches(municipality, words))
                                .toList()))
                .filter(lines -> !lines.municipalities().isEmpty())
                .toList();
        return Page.of("organisation/register.jte", new RegisterPage(asked.strip(), counties));
    }

    private static boolean matches(Municipality municipality, String words) {
        return municipality.code().startsWith(words) || municipality.name().toLowerCase(Locale.ROOT).contains(words);
    }
}
