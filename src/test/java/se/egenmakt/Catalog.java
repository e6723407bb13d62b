package se.egenmakt;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules about tables, asked of the database's own catalog. Each gives what breaks it; nothing is what one wants. */
final class Catalog {
    /** Read before anybody acts, and found only by the hash of a secret: it holds the choice of operation, not an operation's data. */
    private static final String NOT_A_TENANTS = "('session')";

    private static final String TABLES =
            """
            from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'operation_id' and not a.attisdropped
            where c.relkind in ('r', 'p') and c.relname not in %s
            """
                    .formatted(NOT_A_TENANTS);

    private final JdbcClient db;

    Catalog(JdbcClient db) {
        this.db = db;
    }

    List<String> tablesOfOperations() {
        return list("select c.relname " + TABLES + " order by 1");
    }

    List<String> withoutForcedRowLevelSecurity() {
        return list("select c.relname " + TABLES
                + " and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid and p.polpermissive)) order by 1");
    }

    /** Policies that say nothing of the operation let everybody through. */
    List<String> policiesWithoutOperation() {
        return list("select c.relname || '.' || p.polname from pg_policy p join pg_class c on c.oid = p.polrelid where p.polpermissive"
                + " and pg_get_expr(coalesce(p.polqual, p.polwithcheck), p.polrelid) !~ '(acting_operation|acting_account|setting_up)\\(\\)'");
    }

    List<String> viewsThatSeeMoreThanTheReader() {
        return list("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'"
                + " where c.relkind = 'v' and not coalesce(c.reloptions @> array['security_invoker=true'], false)");
    }

    /** Functions that run with their owner's rights: each is a door, so each is named in the test. */
    List<String> functionsWithOwnersRights() {
        return list("select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname = 'public' where p.prosecdef order by 1");
    }

    /** Primary, unique and excluding keys of an operation's table whose first column is something else. */
    List<String> keysNotLedByOperation() {
        return list(
                """
                select i.indexrelid::regclass::text from pg_index i
                join pg_attribute first on first.attrelid = i.indrelid and first.attnum = i.indkey[0]
                where (i.indisunique or i.indisexclusion) and first.attname <> 'operation_id' and i.indrelid in (select c.oid %s)
                order by 1
                """
                        .formatted(TABLES));
    }

    /** Foreign keys between operations' tables that could reach into another operation. */
    List<String> foreignKeysNotLedByOperation() {
        return list(
                """
                select k.conrelid::regclass || '.' || k.conname from pg_constraint k
                join pg_attribute own on own.attrelid = k.conrelid and own.attnum = k.conkey[1]
                join pg_attribute other on other.attrelid = k.confrelid and other.attnum = k.confkey[1]
                where k.contype = 'f' and (own.attname <> 'operation_id' or other.attname <> 'operation_id')
                  and k.conrelid in (select c.oid %s) and k.confrelid in (select c.oid %s)
                order by 1
                """
                        .formatted(TABLES, TABLES));
    }

    /** What the program's role has that it should not have. */
    List<String> tooMuchForTheProgram() {
        return list(
                """
                select 'may ' || x.what from pg_roles r
                cross join lateral (values ('be superuser', r.rolsuper), ('bypass row-level security', r.rolbypassrls), ('log in', r.rolcanlogin),
                                           ('create roles', r.rolcreaterole), ('create databases', r.rolcreatedb)) x (what, has)
                where r.rolname = 'egenmakt_app' and x.has
                union all select 'owns ' || c.relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'egenmakt_app'
                union all select 'owns ' || p.proname from pg_proc p join pg_roles r on r.oid = p.proowner where r.rolname = 'egenmakt_app'
                union all select 'is member of ' || m.roleid::regrole from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = 'egenmakt_app'
                union all select 'may create tables' where has_schema_privilege('egenmakt_app', 'public', 'create')
                """);
    }

    /** Tables of which the role can read a column at least, by its own grants, by those to everybody, and by membership. */
    List<String> tablesReadableBy(String role) {
        return list("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' where c.relkind in ('r', 'p', 'v', 'm')"
                + " and (has_table_privilege('" + role + "', c.oid, 'select') or has_any_column_privilege('" + role + "', c.oid, 'select')) order by 1");
    }

    /** The roles that it can take, itself aside. */
    List<String> membershipsOf(String role) {
        return list("select r.rolname from pg_roles r where r.rolname <> '" + role + "' and pg_has_role('" + role + "', r.oid, 'member') order by 1");
    }

    /** Tables that foreign keys lead to, step by step. */
    List<String> reachedByKeysFrom(String table) {
        return list(
                """
                with recursive reached (id) as (
                  select '%s'::regclass::oid
                  union select k.confrelid from pg_constraint k join reached on k.conrelid = reached.id where k.contype = 'f')
                select id::regclass::text from reached order by 1
                """
                        .formatted(table));
    }

    /** Columns that hold a moment, by which a row could be laid beside another that was written then. */
    List<String> momentsIn(String table) {
        return list("select attname from pg_attribute where attrelid = '" + table + "'::regclass and attnum > 0 and atttypid in ('timestamptz'::regtype, 'timestamp'::regtype) order by 1");
    }

    private List<String> list(String sql) {
        return db.sql(sql).query(String.class).list();
    }
}
