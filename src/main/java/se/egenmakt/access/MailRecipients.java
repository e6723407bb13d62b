package se.egenmakt.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
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
     * The address that mail to this person goes to today. Empty when it may not go: the person has said no, the account is closed or is one of the demo, or
     * the person has no role today, so that a link would lead nowhere.
     */
    public Optional<String> address(UUID account) {
        return rows.address(account, LocalDate.now(clock));
    }
}
