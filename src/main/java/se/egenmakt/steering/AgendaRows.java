package se.egenmakt.steering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.shared.Coded;

@Repository
class AgendaRows {
    private static final String ITEM =
            "select id, meeting_id, position, kind, subject_id, title, built, words, notes, minutes, by_hand, added_by, left_out, version from meeting_item where operation_id = ? ";

    private final JdbcClient db;

    AgendaRows(JdbcClient db) {
        this.db = db;
    }

    /** In their order, those taken away too. */
    List<AgendaItem> items(UUID operation, UUID meeting) {
        return db.sql(ITEM + "and meeting_id = ? order by position, id").params(operation, meeting).query(AgendaRows::item).list();
    }

    /** The item, which nobody else changes until this transaction ends. */
    Optional<AgendaItem> lock(UUID operation, UUID meeting, UUID item) {
        return db.sql(ITEM + "and meeting_id = ? and id = ? for update").params(operation, meeting, item).query(AgendaRows::item).optional();
    }

    /** In one statement. One that another has built at the same moment is left as it is. */
    int insert(UUID operation, UUID meeting, Collection<AgendaItem> items) {
        return db.sql(
                        """
                        insert into meeting_item (operation_id, meeting_id, id, position, kind, subject_id, title, built, words, minutes, by_hand, added_by)
                        select ?, ?, r.id, r.position, r.kind, r.subject, r.title, r.built, r.words, r.minutes, r.by_hand, r.added_by
                        from unnest(?::uuid[], ?::int[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::int[], ?::boolean[], ?::text[])
                          as r (id, position, kind, subject, title, built, words, minutes, by_hand, added_by)
                        on conflict do nothing
                        """)
                .params(
                        operation,
                        meeting,
                        items.stream().map(AgendaItem::id).toArray(UUID[]::new),
                        items.stream().map(AgendaItem::position).toArray(Integer[]::new),
                        texts(items, item -> item.kind().code()),
                        subjects(items),
                        texts(items, AgendaItem::title),
                        texts(items, AgendaItem::built),
                        texts(items, AgendaItem::words),
                        items.stream().map(AgendaItem::minutes).toArray(Integer[]::new),
                        items.stream().map(AgendaItem::byHand).toArray(Boolean[]::new),
                        texts(items, AgendaItem::addedBy))
                .update();
    }

    /** Place, title and the program's sentences, in one statement: what a person has typed is not touched. */
    void rebuild(UUID operation, Collection<AgendaItem> items) {
        db.sql(
                        """
                        update meeting_item i set position = r.position, title = r.title, built = r.built
                        from unnest(?::uuid[], ?::int[], ?::text[], ?::text[]) as r (id, position, title, built) where i.operation_id = ? and i.id = r.id
                        """)
                .params(
                        items.stream().map(AgendaItem::id).toArray(UUID[]::new),
                        items.stream().map(AgendaItem::position).toArray(Integer[]::new),
                        texts(items, AgendaItem::title),
                        texts(items, AgendaItem::built),
                        operation)
                .update();
    }

    /** Those of them that hold nothing a person has typed. */
    int delete(UUID operation, Collection<UUID> items) {
        return db.sql("delete from meeting_item where operation_id = ? and id = any (?) and words = '' and notes = '' and not by_hand").params(operation, items.toArray(UUID[]::new)).update();
    }

    void leaveOut(UUID operation, UUID item, boolean leftOut) {
        db.sql("update meeting_item set left_out = ? where operation_id = ? and id = ?").params(leftOut, operation, item).update();
    }

    void words(UUID operation, UUID item, String title, String words, int minutes) {
        db.sql("update meeting_item set title = ?, words = ?, minutes = ?, version = version + 1 where operation_id = ? and id = ?").params(title, words, minutes, operation, item).update();
    }

    void notes(UUID operation, UUID item, String notes) {
        db.sql("update meeting_item set notes = ?, version = version + 1 where operation_id = ? and id = ?").params(notes, operation, item).update();
    }

    private static String[] texts(Collection<AgendaItem> items, Function<AgendaItem, String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }

    private static UUID[] subjects(Collection<AgendaItem> items) {
        var subjects = new ArrayList<@Nullable UUID>();
        items.forEach(item -> subjects.add(item.subject()));
        return subjects.toArray(UUID[]::new);
    }

    private static AgendaItem item(ResultSet row, int n) throws SQLException {
        return new AgendaItem(
                row.getObject("id", UUID.class),
                row.getObject("meeting_id", UUID.class),
                row.getInt("position"),
                Coded.stored(ItemKind.class, row.getString("kind")),
                row.getObject("subject_id", UUID.class),
                row.getString("title"),
                row.getString("built"),
                row.getString("words"),
                row.getString("notes"),
                row.getInt("minutes"),
                row.getBoolean("by_hand"),
                row.getString("added_by"),
                row.getBoolean("left_out"),
                row.getInt("version"));
    }
}
