package se.egenmakt.deficiency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;
import se.egenmakt.access.OperationMember;
import se.egenmakt.access.OperationPeople;
import se.egenmakt.access.Role;
import se.egenmakt.mail.Mail;
import se.egenmakt.organisation.Upkeep;

/**
 * Mails the operation's own people a link to what waits for them: once, until it waits no more. An observation that waits for a reader is not among it: the moment of such a mail would say when
 * it was noted (ADR 0015).
 */
@Component
@Transactional
class WaitingMail implements Upkeep {
    private final WaitingRows rows;
    private final OperationPeople operationPeople;
    private final Mail mail;
    private final Clock clock;

    WaitingMail(WaitingRows rows, OperationPeople operationPeople, Mail mail, Clock clock) {
        this.rows = rows;
        this.operationPeople = operationPeople;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public String actor() {
        return "systembrister";
    }

    /** Where no mail is sent nobody counts as told: what still waits when it is turned on is told then. */
    @Override
    public void keep() {
        if (!mail.isOn()) {
            return;
        }
        var operation = Acting.current().operationId();
        var waiting = rows.waiting(operation, LocalDate.now(clock));
        rows.forgetAllBut(operation, waiting.stream().map(Waiting::about).toList());
        if (waiting.isEmpty()) {
            return;
        }
        var people = operationPeople.of(operation);
        for (var one : waiting) {
            people.stream().filter(one::isFor).map(OperationMember::account).distinct().forEach(account -> tell(operation, one, account));
        }
    }

    private void tell(UUID operation, Waiting waiting, UUID account) {
        if (rows.tell(operation, waiting, account) == 1) {
            mail.send(account, waiting.kind().mail, waiting.path());
        }
    }

    enum Kind {
        READING("second-reading", List.of(Role.OMBUD, Role.MANAGER)),
        BETTER("better-question", List.of(Role.OMBUD)),
        OFFER("offer-received", List.of(Role.MANAGER)),
        ANSWERED("offer-answered", List.of(Role.MANAGER)),
        LATE("date-passed", List.of(Role.MANAGER));

        private final String mail;
        private final List<Role> roles;

        Kind(String mail, List<Role> roles) {
            this.mail = mail;
            this.roles = roles;
        }
    }

    /**
     * @param about what waits: a deficiency, an offer or the way at one body
     * @param ombud the one ombud it is for, of its operation; null for everybody of the kind's roles
     * @param notBy an account that it is not for; null when there is none
     */
    record Waiting(Kind kind, UUID about, String path, @Nullable UUID ombud, @Nullable UUID notBy) {
        boolean isFor(OperationMember person) {
            return kind.roles.contains(person.role()) && (ombud == null || ombud.equals(person.ombud())) && !person.account().equals(notBy);
        }
    }
}
