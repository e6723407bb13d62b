package se.egenmakt.steering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.access.Sql;
import se.egenmakt.shared.Coded;

@Repository
class OfferRows {
    private static final String OFFER = "select id, group_id, organisation, offered_on, offered_by, answer, answered_on, words, ask_again_on from steering_offer where operation_id = ? ";

    private final JdbcClient db;

    OfferRows(JdbcClient db) {
        this.db = db;
    }

    /** The latest first. */
    List<Offer> offers(UUID operation, UUID group) {
        return db.sql(OFFER + "and group_id = ? order by offered_on desc, organisation").params(operation, group).query(OfferRows::offer).list();
    }

    List<Offer> ofAll(UUID operation) {
        return db.sql(OFFER + "order by offered_on desc, organisation").param(operation).query(OfferRows::offer).list();
    }

    Optional<Offer> find(UUID operation, UUID group, UUID id) {
        return db.sql(OFFER + "and group_id = ? and id = ?").params(operation, group, id).query(OfferRows::offer).optional();
    }

    /** @return false when there is one with that id already */
    boolean insert(UUID operation, Offer offer) {
        return db.sql("insert into steering_offer (operation_id, id, group_id, organisation, offered_on, offered_by, ask_again_on) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(Sql.values(operation, offer.id(), offer.group(), offer.organisation(), offer.offeredOn(), offer.offeredBy(), offer.askAgainOn()))
                        .update()
                == 1;
    }

    void answer(UUID operation, UUID id, @Nullable OfferAnswer answer, @Nullable LocalDate on, String words, @Nullable LocalDate askAgainOn) {
        db.sql("update steering_offer set answer = ?, answered_on = ?, words = ?, ask_again_on = ? where operation_id = ? and id = ?")
                .params(Sql.values(answer == null ? null : answer.code(), on, words, askAgainOn, operation, id))
                .update();
    }

    private static Offer offer(ResultSet row, int n) throws SQLException {
        var answer = row.getString("answer");
        return new Offer(
                row.getObject("id", UUID.class),
                row.getObject("group_id", UUID.class),
                row.getString("organisation"),
                row.getObject("offered_on", LocalDate.class),
                row.getString("offered_by"),
                answer == null ? null : Coded.stored(OfferAnswer.class, answer),
                row.getObject("answered_on", LocalDate.class),
                row.getString("words"),
                row.getObject("ask_again_on", LocalDate.class));
    }
}
