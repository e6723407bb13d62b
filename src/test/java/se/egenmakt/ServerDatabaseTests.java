package se.egenmakt;

import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The migrations and what the database keeps apart, on the PostgreSQL server of the operating system instead of the embedded one. */
@EnabledIf(value = "found", disabledReason = "no PostgreSQL server of version 15 or later in /usr/lib/postgresql")
@DirtiesContext
class ServerDatabaseTests extends IsolationTests {
    static boolean found() {
        if (InstalledServer.programs().isEmpty()) {
            System.out.println("ServerDatabaseTests is skipped: no PostgreSQL server of version 15 or later in /usr/lib/postgresql");
            return false;
        }
        return true;
    }

    /** Instead of the method of the same name that gives the embedded database. */
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        var server = InstalledServer.start(InstalledServer.programs().orElseThrow());
        properties.add("EGENMAKT_DB_URL", server::url);
        properties.add("EGENMAKT_DB_USER", () -> "egenmakt");
    }
}
