package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.access.Sql;

/** Writes the copies that everybody may read: published_deficiency and published_referral. */
@Repository
class PublishedRows {
    private final JdbcClient db;

    PublishedRows(JdbcClient db) {
        this.db = db;
    }

    /** A copy of a deficiency that is published: its words as they were read by the second reader, protected numbers, how far it has come. Made anew after each step. */
    void copy(UUID operation, Deficiency deficiency, String operationName, String county, String place, String rightSays, @Nullable ShownNumber shown) {
        db.sql("delete from published_deficiency where operation_id = ? and deficiency_id = ?").params(operation, deficiency.id()).update();
        db.sql(
                        """
                        insert into published_deficiency (operation_id, deficiency_id, reference, operation_name, county_code, place, title, what, life_area, fault, right_says, clients, observations,
                                                          counted_on, noted_on, published_on, recurs_of)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Sql.values(
                        operation, deficiency.id(), deficiency.reference(), operationName, county.isEmpty() ? null : county, place, deficiency.title(), deficiency.what(), deficiency.area().code(),
                        deficiency.fault().code(), rightSays, shown == null ? null : shown.clients(), null, shown == null ? null : shown.from(),
                        deficiency.notedOn(), deficiency.publishedOn(), deficiency.recursOf()))
                .update();
        int position = 1;
        for (var at : deficiency.bodies()) {
            var referral = at.referral();
            db.sql(
                            """
                            insert into published_referral (operation_id, deficiency_id, position, body_kind, body_name, state, since, due_on, handed_over_on, answered_on, mended_on, came_back_on,
                                                            silent_since, steps, step_days)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[]::date[])
                            """)
                    .params(Sql.values(
                            operation, deficiency.id(), position++, at.body().kind().code(), at.body().name(), referral.state().code(), referral.since(), due(referral), or(referral.handedOverOn()),
                            or(referral.answeredOn()), or(referral.calledMendedOn()), or(referral.cameBackOn()), or(referral.silentSince()),
                            referral.steps().stream().map(step -> step.kind().code()).toArray(String[]::new), referral.steps().stream().map(step -> step.onDay().toString()).toArray(String[]::new)))
                    .update();
        }
    }

    void remove(UUID operation, UUID deficiency) {
        db.sql("delete from published_deficiency where operation_id = ? and deficiency_id = ?").params(operation, deficiency).update();
    }

    private static @Nullable LocalDate due(Referral referral) {
        return referral.awaits().map(Awaits::by).orElse(null);
    }

    private static @Nullable LocalDate or(java.util.Optional<LocalDate> day) {
        return day.orElse(null);
    }
}
