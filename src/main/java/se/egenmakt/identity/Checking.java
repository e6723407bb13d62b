package se.egenmakt.identity;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import se.egenmakt.organisation.Municipality;
import se.egenmakt.organisation.Operations;
import se.egenmakt.workforce.Ombud;
import se.egenmakt.workforce.Workforce;

/** What in a text may point somebody out, with the municipalities of the register as places and the operation's ombud as names. It marks; a person decides. */
@Component
public class Checking implements Marking {
    private final Operations operations;
    private final Workforce workforce;

    Checking(Operations operations, Workforce workforce) {
        this.operations = operations;
        this.workforce = workforce;
    }

    /** The marks in a text that somebody of an operation has written. */
    @Override
    public List<Mark> marks(String text) {
        return new IdentityCheck(places(), workforce.ombud().stream().map(Ombud::name).toList()).check(text);
    }

    /** For texts about the work of these people, where their own names point nobody out. Asks for no ombud: a member of another authority may write so too. */
    public Marking among(Collection<String> people) {
        var check = new IdentityCheck(places(), people);
        var known = KnownPeople.of(people);
        return text -> check.check(text).stream().filter(mark -> mark.kind() != MarkKind.NAME || !known.areNamed(mark.in(text))).toList();
    }

    private List<String> places() {
        return operations.register().stream().map(Municipality::name).toList();
    }
}
