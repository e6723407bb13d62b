package se.egenmakt.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** To whom mail may go, and each person's own choice of it. */
@Service
public class MailRecipients {
    private final MailRecipientRows rows;
    private final Clock clock;
    private final boolean on;

    /**
     * Somebody who may have mail.
     *
     * @param operations where the person has a role today; a link to anything of another leads nowhere
     */
    public record Recipient(String address, Set<UUID> operations) {
        public Recipient {
            operations = Set.copyOf(operations);
        }
    }

    MailRecipients(MailRecipientRows rows, Clock clock, @Value("${egenmakt.smtp.host:}") String server) {
        this.rows = rows;
        this.clock = clock;
        this.on = !server.isBlank();
    }

    /** Whether this person wants mail; empty where the choice changes nothing: this installation sends none, or the person belongs to the demo. */
    public Optional<Boolean> choice(UUID account) {
        return on ? rows.choice(account) : Optional.empty();
    }

    @Transactional
    public void choose(UUID account, boolean wanted) {
        rows.choose(account, wanted);
    }

    /**
     * Where mail to this person goes today. Empty when it may not go: the person has said no, the account is closed or is one of the demo, or the person has no role in any
     * operation today.
     */
    public Optional<Recipient> find(UUID account) {
        return rows.find(account, LocalDate.now(clock));
    }
}
