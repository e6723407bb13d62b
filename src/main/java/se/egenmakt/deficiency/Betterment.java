package se.egenmakt.deficiency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;
import se.egenmakt.audit.AuditLog;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;

/** Asks the ombud back: is it better? A body that calls something mended does not close it alone. */
@Service
@Transactional
public class Betterment {
    private final BetterRows rows;
    private final AttentionRows attention;
    private final AuditLog audit;
    private final Clock clock;

    Betterment(BetterRows rows, AttentionRows attention, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.attention = attention;
        this.audit = audit;
        this.clock = clock;
    }

    /** Something that the acting ombud is asked today. */
    public record Question(UUID referral, UUID deficiency, UUID operation, LocalDate askedOn, Body body, String title) {
        /** Whether another operation asks: it is told the answer, and nothing else. */
        public boolean isElsewhere() {
            return !operation.equals(Acting.current().operation());
        }
    }

    /** What the acting ombud is asked; nothing for anybody else. */
    @Transactional(readOnly = true)
    public List<Question> questions() {
        var ombud = Acting.current().ombud();
        return ombud == null
                ? List.of()
                : rows.questions(ombud, LocalDate.now(clock));
    }

    /** What the acting person should look at, of all that concerns deficiencies. */
    @Transactional(readOnly = true)
    public Attention attention() {
        return attention.of(operation(), Acting.current().ombud(), Acting.current().account(), LocalDate.now(clock));
    }

    /** What has been answered about a deficiency, newest first. */
    @Transactional(readOnly = true)
    public List<Better> answers(UUID deficiency) {
        return rows.answers(operation(), deficiency);
    }

    /** Answers a question that is asked; the same answer sent again is kept once. Another operation that asks is told neither who answered nor any words. */
    public Outcome<UUID> answer(UUID referral, Better.Answer answer, String words) {
        var asked = questions().stream().filter(one -> one.referral().equals(referral)).findFirst();
        if (asked.isEmpty()) {
            return Outcome.refused(Refusal.of("", "better.not-asked"));
        }
        var ombud = Objects.requireNonNull(Acting.current().ombud());
        if (asked.get().isElsewhere()) {
            rows.insertElsewhere(operation(), asked.get(), ombud, LocalDate.now(clock), answer);
            audit.record("deficiency.better", List.of(), "", "");
            return Outcome.done(asked.get().deficiency());
        }
        rows.insert(operation(), new Better(referral, ombud, asked.get().askedOn(), LocalDate.now(clock), answer, words));
        audit.record("deficiency.better", List.of(), "", "");
        return Outcome.done(asked.get().deficiency());
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
