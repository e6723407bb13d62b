package se.egenmakt;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import se.egenmakt.access.Acting;

/** A test of pages against the real server with its real filters, over HTTP, without a browser. */
public abstract class PageTest extends DatabaseTest {
    @Value("${local.server.port}")
    private int port;

    protected URI server() {
        return URI.create("http://localhost:" + port + "/");
    }

    /** Somebody who has not signed in. */
    protected Visitor visitor() {
        return new Visitor(server());
    }

    /** A browser in which this person is signed in and acts in the given role. */
    protected Visitor visitor(Person person) {
        return visitor().cookie("egenmakt", session(person));
    }

    /** The list of every page, with operations of its own to show. */
    protected EveryPage everyPage() {
        return new EveryPage(this);
    }

    /** A session as sign-in would have made it; the value is the cookie's. */
    protected String session(Person person) {
        var token = "test-" + UUID.randomUUID();
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        inTransaction(Acting.installation("test"), () -> db.sql(
                        """
                        insert into session (token_hash, account_id, actor, role_assignment_id, role, operation_id, operation_name, demo, ombud_id, steering_group_id, theme, csrf, created_at, seen_at, expires_at)
                        select ?, a.id, a.name, r.id, r.role, r.organisation_id, ?, false, r.ombud_id, r.steering_group_id, a.theme, ?, ?, ?, ?
                        from account a join role_assignment r on r.account_id = a.id where a.id = ? and r.role = ?
                        """)
                .params(Arrays.asList(hash(token), person.operationName(), UUID.randomUUID().toString(), now, now, now.plusHours(12), person.account(), person.role().code()))
                .update());
        return token;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
