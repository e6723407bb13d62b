package se.egenmakt.access;

import java.util.List;

/** An account in a list, with the roles it holds today. */
public record AccountLine(Account account, List<Held> roles) {
    /** A role and where; the name is empty for the whole installation. */
    public record Held(Role role, String operationName) {}
}
