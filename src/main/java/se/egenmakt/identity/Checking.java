package se.egenmakt.identity;

import java.util.List;
import org.springframework.stereotype.Component;
import se.egenmakt.organisation.Municipality;
import se.egenmakt.organisation.Operations;
import se.egenmakt.workforce.Ombud;
import se.egenmakt.workforce.Workforce;

/** What in a text may point somebody out, with the municipalities of the register as places and the operation's ombud as names. It marks; a person decides. */
@Component
public class Checking {
    private final Operations operations;
    private final Workforce workforce;

    Checking(Operations operations, Workforce workforce) {
        this.operations = operations;
        this.workforce = workforce;
    }

    /** The marks in a text that somebody of an operation has written. */
    public List<Mark> marks(String text) {
        return new IdentityCheck(operations.register().stream().map(Municipality::name).toList(), workforce.ombud().stream().map(Ombud::name).toList()).check(text);
    }
}
