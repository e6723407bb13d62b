package broken.egenmakt.commission;

import broken.egenmakt.report.web.ReportPage;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Named for nothing, with SQL, without a clock, with Spring in a rule, with a page of another module; its package is not null-marked. */
public class CommissionService {
    private final JdbcClient db;

    CommissionService(JdbcClient db) {
        this.db = db;
    }

    Object today(ReportPage page) {
        return db.sql("select " + LocalDate.now() + page);
    }
}
