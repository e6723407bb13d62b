package se.egenmakt.access;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The database: embedded with its data in a folder, or a PostgreSQL server (15 or later) by {@code EGENMAKT_DB_URL}.
 * The migrations run as the owner; everything after runs in a {@link DatabaseRole}, which owns nothing, so that row-level security holds. Embedded, the pool signs
 * in as a login of its own that is in those roles alone; on a server with the one login that it was given, which takes the role at once.
 */
@Configuration(proxyBeanMethods = false)
class Database {
    /** The login of the embedded database's pool: it is in those roles, and owns nothing to fall back on. */
    private static final String POOL_LOGIN = "egenmakt_web";
    private static final String MIGRATIONS = "classpath:db/migration";

    /** The moment and the day, in Sweden. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Stockholm"));
    }

    @Bean(destroyMethod = "close")
    Connection connection(
            @Value("${EGENMAKT_DB_URL:}") String url,
            @Value("${EGENMAKT_DB_USER:}") String user,
            @Value("${EGENMAKT_DB_PASSWORD:}") String password,
            @Value("${EGENMAKT_DATA:data}") Path folder,
            @Value("${egenmakt.join:false}") boolean join) {
        if (!url.isBlank()) {
            return new Connection(url, user, password, null);
        }
        var embedded = EmbeddedDatabase.open(folder, join);
        return new Connection(embedded.url(), "egenmakt", "", embedded);
    }

    @Bean
    Installation installation(Connection connection) {
        return new Installation(connection.isEmbedded());
    }

    @Bean
    HikariDataSource dataSource(
            Connection connection, @Value("${egenmakt.pool:10}") int size, @Value("${egenmakt.join:false}") boolean join) {
        prepareRole(connection);
        if (!join || !isAsNewAsTheProgram(connection)) {
            Flyway.configure()
                    .dataSource(connection.url, connection.user, connection.password)
                    .locations(MIGRATIONS)
                    .load()
                    .migrate();
        }
        var pool = new HikariDataSource();
        pool.setJdbcUrl(connection.url);
        pool.setUsername(connection.isEmbedded() ? POOL_LOGIN : connection.user);
        pool.setPassword(connection.password);
        pool.setMaximumPoolSize(size);
        pool.setConnectionInitSql("set role " + DatabaseRole.PROGRAM.sqlName());
        pool.addDataSourceProperty("ApplicationName", "egenmakt");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("prepareThreshold", "3");
        pool.setPoolName("egenmakt");
        return pool;
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource, Clock clock) {
        return new ActingTransactions(dataSource, clock);
    }

    /** Whether the newest migration has been run. A command looks for that alone: to go through all of them takes a second. */
    private static boolean isAsNewAsTheProgram(Connection connection) {
        try (var sql = connection.open();
                var statement = sql.createStatement();
                var history = statement.executeQuery("select to_regclass('flyway_schema_history') is not null")) {
            if (!history.next() || !history.getBoolean(1)) {
                return false;
            }
            try (var newest = statement.executeQuery("select max(version::int) from flyway_schema_history where success")) {
                return newest.next() && newest.getInt(1) >= newestMigration();
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** The number in the name of the last migration. */
    private static int newestMigration() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(MIGRATIONS + "/V*.sql"))
                    .map(file -> Objects.requireNonNull(file.getFilename()))
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StartRefused refused(SQLException e) {
        return (StartRefused) new StartRefused(
                        "Databasen svarar inte som den ska: " + e.getMessage(),
                        "Se efter adress, användare och lösenord (EGENMAKT_DB_URL, EGENMAKT_DB_USER, EGENMAKT_DB_PASSWORD). Användaren ska äga databasen och få skapa roller, eller ha rollerna egenmakt_app, egenmakt_steering och egenmakt_public.")
                .initCause(e);
    }

    private static void prepareRole(Connection connection) {
        try (var sql = connection.open();
                var statement = sql.createStatement()) {
            try (var version = statement.executeQuery("show server_version_num")) {
                version.next();
                if (version.getInt(1) < 150000) {
                    throw new StartRefused(
                            "Databasservern är för gammal.", "Egenmakt behöver PostgreSQL 15 eller senare.");
                }
            }
            for (var role : DatabaseRole.values()) {
                statement.execute(
                        """
                        do $$ begin
                          if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s nologin; end if;
                          if not pg_has_role(current_user, '%1$s', 'member') or current_setting('server_version_num')::int >= 160000 then
                            execute format('grant %1$s to %%I', current_user);
                          end if;
                        end $$"""
                                .formatted(role.sqlName()));
                if (connection.isEmbedded()) {
                    statement.execute(
                            """
                            do $$ begin
                              if not exists (select from pg_roles where rolname = 'egenmakt_web') then create role egenmakt_web login; end if;
                              grant %s to egenmakt_web;
                            end $$"""
                                    .formatted(role.sqlName()));
                }
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** Where the database is, and the embedded server when it is ours to stop. */
    static final class Connection implements AutoCloseable {
        final String url;
        final String user;
        final String password;
        private final @Nullable EmbeddedDatabase embedded;

        Connection(String url, String user, String password, @Nullable EmbeddedDatabase embedded) {
            this.url = url;
            this.user = user;
            this.password = password;
            this.embedded = embedded;
        }

        /** As the owner. */
        java.sql.Connection open() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        boolean isEmbedded() {
            return embedded != null;
        }

        @Override
        public void close() {
            if (embedded != null) {
                embedded.close();
            }
        }
    }
}
