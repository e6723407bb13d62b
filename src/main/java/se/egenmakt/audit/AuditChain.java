package se.egenmakt.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Verifies a chain independently of the database's own function: every entry's hash is SHA-256 of the hash before it and of its fields, each with
 * its length in characters before it. A changed, removed or inserted entry shows; entries cut from the end show against the head.
 */
@Service
public class AuditChain {
    /** The chain of the installation's own events: accounts and sign-in. */
    public static final UUID INSTALLATION = new UUID(0, 0);

    private final AuditRows rows;

    AuditChain(AuditRows rows) {
        this.rows = rows;
    }

    /** What the verification found: so many entries in order, or the first number at fault. */
    public record Verdict(long entries, @Nullable Long firstFault, String lastHash) {
        public boolean holds() {
            return firstFault == null;
        }
    }

    /** One moment of the chain and its head, whatever is being written meanwhile. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict verify(UUID operation) {
        var head = rows.head(operation);
        try (var chain = rows.chain(operation)) {
            return verify(chain, head);
        }
    }

    static Verdict verify(Stream<AuditEntry> chain, Optional<AuditRows.Head> head) {
        byte[] previous = new byte[0];
        long expected = 1;
        for (var entry : (Iterable<AuditEntry>) chain::iterator) {
            if (entry.number() != expected
                    || !Arrays.equals(previous, entry.previousHash())
                    || !Arrays.equals(entry.hash(), hash(previous, entry))) {
                return new Verdict(expected - 1, expected, hex(previous));
            }
            previous = entry.hash();
            expected++;
        }
        long entries = expected - 1;
        boolean complete = head.map(AuditRows.Head::number).orElse(0L) == entries
                && (entries == 0 || Arrays.equals(head.orElseThrow().hash(), previous));
        return new Verdict(entries, complete ? null : expected, hex(previous));
    }

    private static byte[] hash(byte[] previous, AuditEntry entry) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            return digest.digest(text(entry).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(AuditEntry entry) {
        var fields = List.of(
                Long.toString(entry.number()),
                Long.toString(ChronoUnit.MICROS.between(java.time.Instant.EPOCH, entry.at())),
                entry.account() == null ? "" : entry.account().toString(),
                entry.actor(),
                entry.role(),
                entry.action(),
                entry.reason(),
                entry.clients().stream().map(UUID::toString).collect(Collectors.joining(",")),
                entry.subject());
        return fields.stream()
                .map(field -> field.codePointCount(0, field.length()) + ":" + field)
                .collect(Collectors.joining("|"));
    }

    private static String hex(byte[] hash) {
        return java.util.HexFormat.of().formatHex(hash);
    }
}
