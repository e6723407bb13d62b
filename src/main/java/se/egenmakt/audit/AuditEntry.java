package se.egenmakt.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.Term;

/** One line of the audit log, as stored. The number counts from 1 within the operation's chain. */
@Term("logg")
public record AuditEntry(
        long number,
        Instant at,
        @Nullable UUID account,
        String actor,
        String role,
        String action,
        String reason,
        List<UUID> clients,
        String subject,
        byte[] previousHash,
        byte[] hash) {}
