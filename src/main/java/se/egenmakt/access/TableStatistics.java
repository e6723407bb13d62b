package se.egenmakt.access;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the database how full its tables are, after much was laid in at once. Until it knows, it plans a join over an operation as if the tables were
 * empty; its own housekeeping comes a minute later, which is too late for whoever moves in and out at once.
 */
@Component
public class TableStatistics {
    private static final Logger log = LoggerFactory.getLogger(TableStatistics.class);

    private final DataSource dataSource;

    TableStatistics(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Counts anew, by a function of the owner's; to be called after the transaction that filled them. A failure only costs speed. */
    public void refresh() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select refresh_statistics()");
        } catch (SQLException e) {
            log.warn("Databasens statistik kunde inte förnyas: {}", e.getMessage());
        }
    }
}
