package se.egenmakt.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.egenmakt.DatabaseTest;

/** A database that version 0.1 has worked in comes along to this one, with what is in it. */
class UpgradeTests extends DatabaseTest {
    /** The last migration of 0.1. */
    private static final String EARLIER = "12";

    @Autowired
    private DataSource dataSource;

    private final String name = "egenmakt_upgrade_" + UUID.randomUUID().toString().replace('-', '_');
    private String server;
    private SingleConnectionDataSource maintenance;
    private SingleConnectionDataSource connection;
    private JdbcClient db;

    /** Beside the test's own database; only the embedded server lets a test make one. */
    @BeforeEach
    void anEarlierDatabase() throws SQLException {
        server = dataSource.unwrap(HikariDataSource.class).getJdbcUrl();
        assumeTrue(server.contains("/egenmakt") && System.getenv("EGENMAKT_TEST_DB_URL") == null, "the embedded server");
        maintenance = new SingleConnectionDataSource(DriverManager.getConnection(server, "postgres", ""), false);
        JdbcClient.create(maintenance).sql("create database " + name + " owner egenmakt").update();
        migrate(EARLIER);
        connection = new SingleConnectionDataSource(DriverManager.getConnection(url(), "postgres", ""), false);
        db = JdbcClient.create(connection);
    }

    @AfterEach
    void gone() {
        if (connection != null) {
            connection.destroy();
        }
        if (maintenance != null) {
            JdbcClient.create(maintenance).sql("drop database if exists " + name).update();
            maintenance.destroy();
        }
    }

    private String url() {
        return server.replaceFirst("/egenmakt(?=$|\\?)", "/" + name);
    }

    private void migrate(String target) {
        Flyway.configure().dataSource(url(), "egenmakt", "").locations("classpath:db/migration").target(target).load().migrate();
    }

    private UUID earlier(String called) {
        var id = UUID.randomUUID();
        db.sql("insert into operation (id, name, created_on) values (?, ?, date '2024-01-01')").params(id, called).update();
        return id;
    }

    private UUID account(String called, boolean chosen) {
        var id = UUID.randomUUID();
        db.sql("insert into account (id, email, name, password_hash, created_at) values (?, ?, ?, ?, now())").params(id, called + "@exempel.se", called, chosen ? "hemligt" : null).update();
        return id;
    }

    private void role(UUID account, Role role, UUID operation) {
        db.sql("insert into role_assignment (id, account_id, role, organisation_kind, organisation_id, ombud_id, from_day) values (?, ?, ?, 'operation', ?, ?, date '2024-01-01')")
                .params(Sql.values(UUID.randomUUID(), account, role.code(), operation, role == Role.OMBUD ? UUID.randomUUID() : null))
                .update();
    }

    private void link(UUID account) {
        db.sql("insert into invitation (token_hash, account_id, kind, expires_at, made_by) values (?, ?, 'choose-password', now() + interval '7 days', 'Mona')")
                .params(account.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII), account)
                .update();
    }

    private Object passwordBy(UUID account) {
        return db.sql("select coalesce(password_by_operation::text, 'nobody') from account where id = ?").param(account).query(String.class).single();
    }

    @Test
    void whosePasswordMayBeALinkOfAManagersIsTakenForTheWorse() {
        var dalsland = earlier("Dalsland");
        var kusten = earlier("Kusten");
        var ombud = account("ombud", true);
        var unchosen = account("ny", false);
        var both = account("bada", true);
        var manager = account("chef", true);
        role(ombud, Role.OMBUD, dalsland);
        role(unchosen, Role.OMBUD, kusten);
        role(both, Role.OMBUD, dalsland);
        role(both, Role.OMBUD, kusten);
        role(manager, Role.MANAGER, dalsland);
        link(unchosen);
        link(manager);

        migrate("latest");

        assertThat(passwordBy(ombud)).isEqualTo(dalsland.toString());
        assertThat(passwordBy(unchosen)).as("has none yet").isEqualTo("nobody");
        assertThat(passwordBy(both)).as("no manager could make a link to it").isEqualTo("nobody");
        assertThat(passwordBy(manager)).isEqualTo("nobody");
        assertThat(db.sql("select coalesce(made_by_operation::text, 'nobody') from invitation i where account_id = ?").param(unchosen).query(String.class).single()).isEqualTo(kusten.toString());
        assertThat(db.sql("select coalesce(made_by_operation::text, 'nobody') from invitation i where account_id = ?").param(manager).query(String.class).single()).isEqualTo("nobody");
        assertThat(db.sql("select bool_and(wants_mail) from account").query(Boolean.class).single()).isTrue();
    }
}
