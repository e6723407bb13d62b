package se.egenmakt.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** A password that was replaced by a link is told to its person at sign-in, with who made the link, until it has been read. */
@Service
public class PasswordChanges {
    private static final Duration SHOWN = Duration.ofDays(90);

    private final AccountRows rows;
    private final Clock clock;

    PasswordChanges(AccountRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * @param linkBy the name of who made the link, or gave the role with which the password ceased to hold
     * @param voided whether it ceased to hold with a new role
     */
    public record Change(Instant at, String linkBy, boolean voided) {}

    /** What the person has not yet read, with what came shortly before; empty when all is read. */
    public List<Change> unread(UUID account) {
        return rows.passwordChanges(account, clock.instant().minus(SHOWN));
    }

    public void read(UUID account) {
        rows.passwordChangesRead(account, clock.instant());
    }
}
