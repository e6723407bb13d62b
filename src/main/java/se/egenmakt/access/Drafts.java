package se.egenmakt.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.web.Form;
import se.egenmakt.web.SwedishDates;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person has typed in a form and not yet saved, kept under the form's own path. Only that person gets it back, in that operation, and the form then says that it is a draft.
 * A form that is about something of its own ({@link #path}) gets back only what was begun about that.
 */
@Service
@Transactional
public class Drafts {
    static final int LONGEST_PATH = 300;
    private static final int LARGEST = 100_000;
    private static final int MOST = 20;
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final ObjectMapper JSON = JsonMapper.shared();

    private final JdbcClient db;
    private final Clock clock;

    Drafts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Where a form's draft is kept when the form is about something of its own: two of the same form then do not get each other's. @param about an id; anything else is passed over */
    public static String path(String form, String about) {
        return ID.matcher(about).matches() ? form + "?about=" + about : form;
    }

    /** The form as it was left, which it then says, or a fresh one. */
    @Transactional(readOnly = true)
    public Form open(String path, Supplier<Form> fresh) {
        if (Acting.current().operation() == null) {
            return fresh.get();
        }
        return db.sql("select fields, updated_at from form_draft where operation_id = acting_operation() and account_id = acting_account() and path = ?")
                .param(path)
                .query((row, n) -> form(row.getString("fields"), row.getObject("updated_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElseGet(fresh);
    }

    private Form form(String fields, Instant typedAt) {
        var today = LocalDate.ofInstant(clock.instant(), SwedishDates.ZONE);
        return Form.of(JSON.readValue(fields, new TypeReference<Map<String, List<String>>>() {})).draftFrom(SwedishDates.relative(typedAt, today));
    }

    /** Keeps what was typed. Nothing is kept of what is larger than a form can be. */
    public void keep(String path, Form form) {
        var fields = new TreeMap<>(form.all());
        fields.keySet().removeIf(name -> name.toLowerCase(java.util.Locale.ROOT).contains("password"));
        var json = JSON.writeValueAsString(fields);
        if (Acting.current().operation() == null || json.length() > LARGEST) {
            return;
        }
        db.sql(
                        """
                        insert into form_draft (path, fields, updated_at) values (?, ?::jsonb, ?)
                        on conflict (operation_id, account_id, path) do update set fields = excluded.fields, updated_at = excluded.updated_at
                        """)
                .params(path, json, SessionRows.at(clock.instant()))
                .update();
        // the newest are kept: so many, and so much
        db.sql(
                        """
                        delete from form_draft d using (
                          select path, row_number() over newest as n, sum(length(fields::text)) over newest as characters from form_draft
                          where operation_id = acting_operation() and account_id = acting_account() window newest as (order by updated_at desc, path)) o
                        where d.operation_id = acting_operation() and d.account_id = acting_account() and d.path = o.path and (o.n > ? or o.characters > ?)
                        """)
                .params(MOST, MOST_CHARACTERS)
                .update();
    }

    /** The form was saved, or given up. @return whether there was a draft */
    public boolean drop(String path) {
        return Acting.current().operation() != null
                && db.sql("delete from form_draft where operation_id = acting_operation() and account_id = acting_account() and path = ?").param(path).update() > 0;
    }

    /** What the acting person has left unsaved, newest first. */
    @Transactional(readOnly = true)
    public List<Left> left() {
        return db.sql("select path, updated_at from form_draft where operation_id = acting_operation() and account_id = acting_account() order by updated_at desc limit 20")
                .query((row, n) -> new Left(row.getString("path"), row.getObject("updated_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Removes the old ones of everybody; which those are is the policy's to say: nobody reads another's. */
    int sweep() {
        return db.sql("delete from form_draft").update();
    }

    /** A form left unsaved: its path, and when it was last typed in. */
    public record Left(String path, Instant updatedAt) {}
}
