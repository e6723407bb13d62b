package se.egenmakt.steering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.shared.Coded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that the start page asks of steering groups, in one question. */
@Repository
class SteeringAttentionRows {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;

    SteeringAttentionRows(JdbcClient db) {
        this.db = db;
    }

    /** @param manager whether the groups themselves are asked for too */
    SteeringAttention of(UUID operation, boolean manager, LocalDate today) {
        return db.sql(
                        """
                        with day as (select ?::date as today, ?::boolean as manager), g as (
                          select s.* from steering_group s, day where s.operation_id = ? and s.from_day <= today and (s.until_day is null or s.until_day >= today))
                        select today,
                          (select jsonb_agg(to_jsonb(g) order by coalesce(g.parent_id, g.id), g.parent_id is not null, g.name) from g where manager) as groups,
                          (select jsonb_agg(to_jsonb(m) order by m.from_day, m.name) from steering_member m join g on g.operation_id = m.operation_id and g.id = m.group_id where manager) as members,
                          (select jsonb_agg(to_jsonb(f)) from steering_offer f join g on g.operation_id = f.operation_id and g.id = f.group_id where manager) as offers,
                          (select jsonb_agg(to_jsonb(v) order by v.review_by) from guideline v join g on g.operation_id = v.operation_id and g.id = v.group_id
                             where manager and v.until_day is null and v.taken_back_on is null and v.review_by <= today + ?) as guidelines,
                          (select jsonb_agg(jsonb_build_object('id', m.id, 'on_day', m.on_day) order by m.on_day, m.starts) from meeting m
                             join steering_group s on s.operation_id = m.operation_id and s.id = m.group_id and (s.until_day is null or s.until_day >= m.on_day)
                             where m.operation_id = ? and m.state in ('planerat', 'kallat') and m.papers_sent_on is null and m.on_day between today and today + ?) as papers,
                          (select jsonb_agg(jsonb_build_object('id', m.id, 'on_day', m.on_day) order by m.on_day, m.starts) from meeting m
                             where m.operation_id = ? and m.state = 'hållet' and m.called_on is not null and m.minutes_state = 'utkast' and m.on_day < today - ?
                               and not exists (select from meeting_attendance a where a.operation_id = m.operation_id and a.meeting_id = m.id and a.objection <> '')) as minutes,
                          (select jsonb_agg(jsonb_build_object('id', m.id, 'on_day', m.on_day, 'names',
                               (select jsonb_agg(p.name order by p.name) from meeting_attendance a join steering_member p on p.operation_id = a.operation_id and p.id = a.member_id
                                  where a.operation_id = m.operation_id and a.meeting_id = m.id and a.objection <> '')) order by m.on_day, m.starts) from meeting m
                             where m.operation_id = ? and m.minutes_state = 'utkast'
                               and exists (select from meeting_attendance a where a.operation_id = m.operation_id and a.meeting_id = m.id and a.objection <> '')) as objected,
                          (select jsonb_build_object('count', count(*), 'first', min(d.due_on)) from meeting_decision d where d.operation_id = ? and d.done_on is null and d.due_on < today) as late
                        from day
                        """)
                .params(
                        today,
                        manager,
                        operation,
                        SteeringAttention.REVIEW,
                        operation,
                        SteeringAttention.PAPERS_BEFORE,
                        operation,
                        SteeringAttention.MINUTES_AFTER,
                        operation,
                        operation)
                .query((row, n) -> attention(row, today))
                .single();
    }

    private static SteeringAttention attention(ResultSet row, LocalDate today) throws SQLException {
        var groups = list(row.getString("groups"), SteeringAttentionRows::group);
        var offers = list(row.getString("offers"), SteeringAttentionRows::offer).stream().collect(Collectors.groupingBy(Offer::group));
        var late = JSON.readTree(row.getString("late"));
        var first = day(late, "first");
        return new SteeringAttention(
                groups,
                list(row.getString("members"), SteeringAttentionRows::member).stream().collect(Collectors.groupingBy(Member::group)),
                groups.stream().flatMap(group -> Offer.latest(offers.getOrDefault(group.id(), List.of())).stream()).filter(offer -> offer.isToAskAgain(today)).toList(),
                list(row.getString("guidelines"), SteeringAttentionRows::guideline),
                list(row.getString("papers"), SteeringAttentionRows::meeting),
                list(row.getString("minutes"), SteeringAttentionRows::meeting),
                list(row.getString("objected"), SteeringAttentionRows::objected),
                new SteeringAttention.Late(late.path("count").asInt(), first == null ? 0 : java.time.temporal.ChronoUnit.DAYS.between(first, today)));
    }

    private static <T> List<T> list(@Nullable String json, Function<JsonNode, T> each) {
        var found = new ArrayList<T>();
        if (json != null) {
            JSON.readTree(json).forEach(node -> found.add(each.apply(node)));
        }
        return found;
    }

    private static SteeringGroup group(JsonNode node) {
        return new SteeringGroup(id(node, "id"), node.path("name").asString(), idOrNull(node, "parent_id"), theDay(node, "from_day"), day(node, "until_day"));
    }

    private static Member member(JsonNode node) {
        return new Member(
                id(node, "id"),
                id(node, "group_id"),
                Coded.stored(Party.class, node.path("party").asString()),
                node.path("organisation").asString(),
                node.path("name").asString(),
                Coded.stored(Duty.class, node.path("duty").asString()),
                node.path("mandate").asString(),
                idOrNull(node, "deputy_of"),
                idOrNull(node, "account_id"),
                theDay(node, "from_day"),
                day(node, "until_day"),
                node.path("version").asInt());
    }

    private static Offer offer(JsonNode node) {
        var answer = node.path("answer");
        return new Offer(
                id(node, "id"),
                id(node, "group_id"),
                node.path("organisation").asString(),
                theDay(node, "offered_on"),
                node.path("offered_by").asString(),
                answer.isNull() ? null : Coded.stored(OfferAnswer.class, answer.asString()),
                day(node, "answered_on"),
                node.path("words").asString(),
                day(node, "ask_again_on"));
    }

    /** Without its criteria: it is to be looked at again, whatever it says. */
    private static Guideline guideline(JsonNode node) {
        return new Guideline(
                id(node, "id"),
                id(node, "group_id"),
                Coded.stored(GuidelineKind.class, node.path("kind").asString()),
                node.path("number").asInt(),
                node.path("words").asString(),
                List.of(),
                theDay(node, "decided_on"),
                idOrNull(node, "meeting_id"),
                theDay(node, "from_day"),
                day(node, "until_day"),
                theDay(node, "review_by"));
    }

    private static SteeringAttention.Of meeting(JsonNode node) {
        return new SteeringAttention.Of(id(node, "id"), theDay(node, "on_day"));
    }

    private static SteeringAttention.Objected objected(JsonNode node) {
        var names = new ArrayList<String>();
        node.path("names").forEach(name -> names.add(name.asString()));
        return new SteeringAttention.Objected(id(node, "id"), theDay(node, "on_day"), names);
    }

    private static UUID id(JsonNode node, String field) {
        return UUID.fromString(node.path(field).asString());
    }

    private static @Nullable UUID idOrNull(JsonNode node, String field) {
        return node.path(field).isNull() ? null : id(node, field);
    }

    private static LocalDate theDay(JsonNode node, String field) {
        return LocalDate.parse(node.path(field).asString());
    }

    private static @Nullable LocalDate day(JsonNode node, String field) {
        return node.path(field).isNull() ? null : theDay(node, field);
    }
}
