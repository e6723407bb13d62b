package se.egenmakt.deficiency.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.egenmakt.access.RefusedForms;

/** Whoever tells without an account loses nothing when the form has lain open too long. */
@Component
class TellAgain implements RefusedForms {
    @Override
    public Optional<String> shownAgainAt(String path) {
        return path.equals("/tell") ? Optional.of("/tell/again") : Optional.empty();
    }
}
