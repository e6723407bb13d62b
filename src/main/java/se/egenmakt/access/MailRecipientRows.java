package se.egenmakt.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an account says of mail. */
@Repository
class MailRecipientRows {
    private final JdbcClient db;

    MailRecipientRows(JdbcClient db) {
        this.db = db;
    }

    /** Empty for an account of the demo. */
    Optional<Boolean> choice(UUID account) {
        return db.sql("select wants_mail from account where id = ? and not demo").param(account).query(Boolean.class).optional();
    }

    void choose(UUID account, boolean wanted) {
        db.sql("update account set wants_mail = ? where id = ?").params(wanted, account).update();
    }

    Optional<String> address(UUID account, LocalDate day) {
        return db.sql(
                        """
                        select a.email from account a
                        where a.id = ? and a.wants_mail and not a.demo and a.disabled_at is null
                          and exists (select from role_assignment r where r.account_id = a.id and r.from_day <= ? and (r.until_day is null or r.until_day >= ?))
                        """)
                .params(account, day, day)
                .query(String.class)
                .optional();
    }
}
