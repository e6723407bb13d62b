package se.egenmakt.steering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.access.Sql;
import se.egenmakt.shared.Coded;

@Repository
class GuidelineRows {
    private static final String GUIDELINE =
            """
            select g.id, g.group_id, g.kind, g.number, g.words, g.decided_on, g.meeting_id, g.from_day, g.until_day, g.review_by,
              array(select c.words from guideline_criterion c where c.operation_id = g.operation_id and c.guideline_id = g.id order by c.position) as criteria
            from guideline g where g.operation_id = ? and g.taken_back_on is null
            """;

    private final JdbcClient db;

    GuidelineRows(JdbcClient db) {
        this.db = db;
    }

    /** Every version of both kinds, the latest first. */
    List<Guideline> of(UUID operation, UUID group) {
        return db.sql(GUIDELINE + "and g.group_id = ? order by g.kind, g.number desc").params(operation, group).query(GuidelineRows::guideline).list();
    }

    /** In force on this day, of this kind or both, of this group or of any: the steering group's before an area group's. */
    List<Guideline> inForce(UUID operation, @Nullable UUID group, @Nullable GuidelineKind kind, LocalDate day) {
        return db.sql(GUIDELINE
                        + """
                        and (?::text is null or g.kind = ?) and g.from_day <= ? and (g.until_day is null or g.until_day >= ?) and (?::uuid is null or g.group_id = ?)
                        order by (select s.parent_id is not null from steering_group s where s.operation_id = g.operation_id and s.id = g.group_id), g.from_day desc
                        """)
                .params(Sql.values(operation, kind == null ? null : kind.code(), kind == null ? null : kind.code(), day, day, group, group))
                .query(GuidelineRows::guideline)
                .list();
    }

    /** Of every group, in force on any of these days; the latest first. */
    List<Guideline> inForce(UUID operation, LocalDate first, LocalDate last) {
        return db.sql(GUIDELINE + "and g.from_day <= ? and (g.until_day is null or g.until_day >= ?) order by g.from_day desc").params(operation, last, first).query(GuidelineRows::guideline).list();
    }

    /** @return false when there is one with that id already */
    boolean insert(UUID operation, Guideline guideline) {
        boolean isNew = db.sql(
                                """
                                insert into guideline (operation_id, id, group_id, kind, number, words, decided_on, meeting_id, from_day, until_day, review_by)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (operation_id, id) do nothing
                                """)
                        .params(Sql.values(
                                operation,
                                guideline.id(),
                                guideline.group(),
                                guideline.kind().code(),
                                guideline.number(),
                                guideline.words(),
                                guideline.decidedOn(),
                                guideline.meeting(),
                                guideline.from(),
                                guideline.until(),
                                guideline.reviewBy()))
                        .update()
                == 1;
        if (isNew) {
            db.sql("insert into guideline_criterion (operation_id, guideline_id, position, words) select ?, ?, c.position, c.words from unnest(?::text[]) with ordinality c (words, position)")
                    .params(operation, guideline.id(), guideline.criteria().toArray(String[]::new))
                    .update();
        }
        return isNew;
    }

    /** @param lastDay null when no later version ends it any more */
    void end(UUID operation, UUID guideline, @Nullable LocalDate lastDay) {
        db.sql("update guideline set until_day = ? where operation_id = ? and id = ?").params(Sql.values(lastDay, operation, guideline)).update();
    }

    /** It is gone to every question here. */
    void takeBack(UUID operation, UUID guideline, LocalDate day) {
        db.sql("update guideline set taken_back_on = ? where operation_id = ? and id = ?").params(day, operation, guideline).update();
    }

    private static Guideline guideline(ResultSet row, int n) throws SQLException {
        return new Guideline(
                row.getObject("id", UUID.class),
                row.getObject("group_id", UUID.class),
                Coded.stored(GuidelineKind.class, row.getString("kind")),
                row.getInt("number"),
                row.getString("words"),
                Arrays.asList((String[]) row.getArray("criteria").getArray()),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("meeting_id", UUID.class),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getObject("review_by", LocalDate.class));
    }
}
