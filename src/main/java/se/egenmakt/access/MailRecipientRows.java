package se.egenmakt.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
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

    Optional<MailRecipients.Recipient> find(UUID account, LocalDate day) {
        return db.sql(
                        """
                        select a.email, array_agg(distinct r.organisation_id) as operations from account a join role_assignment r on r.account_id = a.id
                        where a.id = ? and a.wants_mail and not a.demo and a.disabled_at is null
                          and r.organisation_id is not null and r.from_day <= ? and (r.until_day is null or r.until_day >= ?)
                        group by a.email
                        """)
                .params(account, day, day)
                .query((row, number) -> new MailRecipients.Recipient(row.getString("email"), Set.of((UUID[]) row.getArray("operations").getArray())))
                .optional();
    }
}
