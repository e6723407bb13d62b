package se.egenmakt.deficiency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.access.Sql;

/** The table deficiency_offer: seen by the operation that asks and by the one that is asked, and changed by each in its own part. */
@Repository
class OfferRows {
    private static final String OFFER =
            """
            select id, deficiency_id, operation_id, from_name, to_operation_id, to_name, title, what, bodies, offered_on, offered_by, answer, answered_on, clients, withdrawn_on
            from deficiency_offer
            """;

    private final JdbcClient db;

    OfferRows(JdbcClient db) {
        this.db = db;
    }

    List<Offer> of(UUID operation, UUID deficiency) {
        return db.sql(OFFER + "where operation_id = ? and deficiency_id = ? order by to_name").params(operation, deficiency).query(OfferRows::offer).list();
    }

    List<Offer> to(UUID operation) {
        return db.sql(OFFER + "where to_operation_id = ? and (withdrawn_on is null or answer is not null) order by answered_on desc nulls first, offered_on desc").param(operation).query(OfferRows::offer).list();
    }

    /** One that this operation is asked. */
    Optional<Offer> received(UUID operation, UUID id) {
        return db.sql(OFFER + "where to_operation_id = ? and id = ? and (withdrawn_on is null or answer is not null)").params(operation, id).query(OfferRows::offer).optional();
    }

    /** The same, waiting for whoever else is answering or withdrawing it. */
    Optional<Offer> lock(UUID operation, UUID id) {
        return db.sql(OFFER + "where to_operation_id = ? and id = ? for update").params(operation, id).query(OfferRows::offer).optional();
    }

    int openTo(UUID operation) {
        return db.sql("select count(*) from deficiency_offer where to_operation_id = ? and answer is null and withdrawn_on is null").param(operation).query(Integer.class).single();
    }

    /** Of deficiencies that this operation has said yes to: the name of the operation whose each is. */
    Map<UUID, String> followed(UUID operation) {
        var found = new LinkedHashMap<UUID, String>();
        db.sql("select deficiency_id, from_name from deficiency_offer where to_operation_id = ? and answer = 'ja' and withdrawn_on is null").param(operation).query(row -> {
            found.put(row.getObject("deficiency_id", UUID.class), row.getString("from_name"));
        });
        return found;
    }

    /** Own deficiencies that others have answered about after this day, with how many have; the latest first. */
    List<Offers.Answered> answeredAfter(UUID operation, LocalDate day) {
        return db.sql(
                        """
                        select d.id, d.title, count(*) as answers from deficiency_offer f join deficiency d on d.operation_id = f.operation_id and d.id = f.deficiency_id
                        where f.operation_id = ? and f.answered_on > ? and f.withdrawn_on is null group by d.id, d.title order by max(f.answered_on) desc, d.id
                        """)
                .params(operation, day)
                .query((row, number) -> new Offers.Answered(row.getObject("id", UUID.class), row.getString("title"), row.getInt("answers")))
                .list();
    }

    /** How many clients it touches in each operation that says yes, as told. */
    List<ShownNumber> told(UUID operation, UUID deficiency) {
        return db.sql("select clients, answered_on as told_on from deficiency_offer where operation_id = ? and deficiency_id = ? and answer = 'ja' and withdrawn_on is null")
                .params(operation, deficiency)
                .query(OfferRows::told)
                .list();
    }

    /** Deficiencies that another operation has told a number of, though it may have been taken back. */
    List<UUID> answered(UUID operation) {
        return db.sql("select distinct deficiency_id from deficiency_offer where operation_id = ? and told <> '{}' order by 1").param(operation).query(UUID.class).list();
    }

    /** Every number that this operation has told of that deficiency, whichever question it answered, in order. */
    List<ShownNumber> toldBy(UUID operation, UUID deficiency) {
        return db.sql(
                        """
                        select t.clients, f.offered_on as told_on from deficiency_offer f cross join unnest(f.told) with ordinality t (clients, number)
                        where f.to_operation_id = ? and f.deficiency_id = ? order by f.withdrawn_on nulls last, f.id, t.number
                        """)
                .params(operation, deficiency)
                .query(OfferRows::told)
                .list();
    }

    private static ShownNumber told(ResultSet row, int number) throws SQLException {
        return new ShownNumber(row.getObject("clients", Integer.class), row.getObject("told_on", LocalDate.class));
    }

    /** @return 0 when that operation has been asked already */
    int insert(UUID operation, Offer offer) {
        return db.sql(
                        """
                        insert into deficiency_offer (operation_id, id, deficiency_id, from_name, to_operation_id, to_name, title, what, bodies, offered_on, offered_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(Sql.values(
                        operation, offer.id(), offer.deficiency(), offer.fromName(), offer.to(), offer.toName(), offer.title(), offer.what(), offer.bodies().toArray(String[]::new), offer.offeredOn(), offer.offeredBy()))
                .update();
    }

    int withdraw(UUID operation, UUID id, LocalDate day) {
        return db.sql("update deficiency_offer set withdrawn_on = ? where operation_id = ? and id = ? and withdrawn_on is null").params(day, operation, id).update();
    }

    /** Yes, with the number that is told; null for few. One that stands keeps its day: a new day would tell that there is more. */
    void yes(UUID operation, UUID id, LocalDate day, String by, @Nullable Integer clients) {
        db.sql(
                        """
                        update deficiency_offer set answer = 'ja', clients = ?, answered_by = ?,
                               answered_on = case when answer = 'ja' and clients is not distinct from ? then answered_on else ? end,
                               told = case when told <> '{}' and told[cardinality(told)] is not distinct from ? then told else array_append(told, ?) end
                        where to_operation_id = ? and id = ? and withdrawn_on is null
                        """)
                .params(Sql.values(clients, by, clients, day, clients, clients, operation, id))
                .update();
    }

    /** No, or no longer. */
    void no(UUID operation, UUID id, LocalDate day, String by) {
        db.sql("update deficiency_offer set answer = 'nej', answered_on = ?, answered_by = ?, clients = null where to_operation_id = ? and id = ? and withdrawn_on is null")
                .params(day, by, operation, id)
                .update();
    }

    /** The other operations of the county, by name. */
    List<Neighbour> neighbours() {
        return db.sql("select id, name from operations_of_the_county() order by name").query((row, number) -> new Neighbour(row.getObject("id", UUID.class), row.getString("name"))).list();
    }

    record Neighbour(UUID id, String name) {}

    private static Offer offer(ResultSet row, int number) throws SQLException {
        var answer = row.getString("answer");
        var answeredOn = row.getObject("answered_on", LocalDate.class);
        return new Offer(
                row.getObject("id", UUID.class),
                row.getObject("deficiency_id", UUID.class),
                row.getObject("operation_id", UUID.class),
                row.getString("from_name"),
                row.getObject("to_operation_id", UUID.class),
                row.getString("to_name"),
                row.getString("title"),
                row.getString("what"),
                List.of((String[]) row.getArray("bodies").getArray()),
                row.getObject("offered_on", LocalDate.class),
                row.getString("offered_by"),
                answer == null ? null : answer.equals("ja"),
                answeredOn,
                row.getObject("clients", Integer.class),
                row.getObject("withdrawn_on", LocalDate.class));
    }
}
