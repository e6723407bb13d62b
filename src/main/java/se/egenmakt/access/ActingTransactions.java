package se.egenmakt.access;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Every transaction first tells the database who acts and which day it is, and takes the database role that goes with it, for that transaction only: nothing stays in the pooled connection. */
final class ActingTransactions extends JdbcTransactionManager {
    private static final String TELL =
            """
            select set_config('egenmakt.operation', ?, true), set_config('egenmakt.account', ?, true),
                   set_config('egenmakt.ombud', ?, true), set_config('egenmakt.scope', ?, true), set_config('egenmakt.today', ?, true),
                   set_config('egenmakt.setting_up', ?, true), set_config('egenmakt.steering_group', ?, true), set_config('lock_timeout', ?, true),
                   set_config('role', ?, true)
            """;

    /** A person waits no longer for somebody else who writes: rather a page that says so than a connection that nobody gets. The program itself waits its turn. */
    private static final String LONGEST_WAIT = "3s";

    private final transient Clock clock;

    ActingTransactions(DataSource dataSource, Clock clock) {
        super(dataSource);
        this.clock = clock;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var acting = Acting.find().orElse(null);
        if (acting == null) {
            return;
        }
        var connection = DataSourceUtils.getConnection(Objects.requireNonNull(getDataSource()));
        try (var tell = connection.prepareStatement(TELL)) {
            boolean settingUp = acting.scope() == Acting.Scope.SETTING_UP;
            tell.setString(1, settingUp ? "" : text(acting.operation()));
            tell.setString(2, text(acting.account()));
            tell.setString(3, text(acting.ombud()));
            tell.setString(4, acting.scope().code());
            tell.setString(5, LocalDate.now(clock).toString());
            tell.setString(6, settingUp ? text(acting.operation()) : "");
            tell.setString(7, text(acting.group()));
            tell.setString(8, acting.account() == null && acting.scope() != Acting.Scope.PUBLIC ? "0" : LONGEST_WAIT);
            tell.setString(9, acting.databaseRole().sqlName());
            tell.execute();
        } catch (SQLException e) {
            throw translateException("tell who acts", e);
        }
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
