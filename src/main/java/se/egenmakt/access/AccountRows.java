package se.egenmakt.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.shared.Coded;

/** Accounts, their roles, invitations and the brake on guessing. No client's facts are in these tables. */
@Repository
class AccountRows {
    private final JdbcClient db;

    AccountRows(JdbcClient db) {
        this.db = db;
    }

    private static final String ACCOUNT = "select id, email, name, password_hash, theme, demo, disabled_at is not null as disabled from account ";

    Optional<Account> byEmail(String email) {
        return db.sql(ACCOUNT + "where email = ?").param(email).query(AccountRows::account).optional();
    }

    Optional<Account> byId(UUID id) {
        return db.sql(ACCOUNT + "where id = ?").param(id).query(AccountRows::account).optional();
    }

    List<Account> byIds(List<UUID> ids) {
        return db.sql(ACCOUNT + "where id = any (?)").param(ids.toArray(UUID[]::new)).query(AccountRows::account).list();
    }

    List<Account> all() {
        return db.sql(ACCOUNT + "order by name, email").query(AccountRows::account).list();
    }

    private static final String MATCHING = " where (? = '' or lower(name) like ? or email like ?) ";

    long count(String words) {
        var like = like(words);
        return db.sql("select count(*) from account" + MATCHING).params(words, like, like).query(Long.class).single();
    }

    /** By name; the words are looked for in name and address. */
    private List<Account> search(String words, int limit, int offset) {
        var like = like(words);
        return db.sql(ACCOUNT + MATCHING + "order by name, email limit ? offset ?")
                .params(words, like, like, limit, offset)
                .query(AccountRows::account)
                .list();
    }

    List<AccountLine> lines(String words, int limit, int offset, LocalDate day) {
        var found = search(words, limit, offset);
        var roles = rolesOf(found.stream().map(Account::id).toList(), day);
        return found.stream()
                .map(account -> new AccountLine(
                        account,
                        roles.stream().filter(role -> role.account().equals(account.id())).map(role -> new AccountLine.Held(role.role(), role.operationName())).toList()))
                .toList();
    }

    /** There already with this address, in this role and no other, without a password. */
    boolean isJustMade(Account wanted, Role role, @Nullable UUID operation, @Nullable UUID ombud, LocalDate day) {
        var roles = roles(wanted.id(), day);
        return byId(wanted.id()).filter(there -> there.email().equals(wanted.email()) && there.passwordHash() == null && !there.disabled()).isPresent()
                && roles.size() == 1
                && roles.getFirst().role() == role
                && Objects.equals(roles.getFirst().operation(), operation)
                && Objects.equals(roles.getFirst().ombud(), ombud);
    }

    private static String like(String words) {
        return "%" + words.toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** The roles that these accounts hold on this day. */
    List<RoleOf> rolesOf(List<UUID> accounts, LocalDate day) {
        return db.sql(
                        """
                        select r.account_id, r.role, coalesce(o.name, '') as operation_name
                        from role_assignment r left join operation o on o.id = r.organisation_id
                        where r.account_id = any (?) and r.from_day <= ? and (r.until_day is null or r.until_day >= ?)
                        order by o.name, r.role
                        """)
                .params(accounts.toArray(UUID[]::new), day, day)
                .query((row, number) -> new RoleOf(
                        row.getObject("account_id", UUID.class), Coded.stored(Role.class, row.getString("role")), row.getString("operation_name")))
                .list();
    }

    /** Who acts in this operation on this day, by name. */
    List<OperationMember> members(UUID operation, LocalDate day) {
        return db.sql(
                        """
                        select a.id, a.name, a.email, a.disabled_at is not null as disabled, a.password_hash is not null as chosen, r.role, r.ombud_id, r.steering_group_id
                        from role_assignment r join account a on a.id = r.account_id
                        where r.organisation_id = ? and r.from_day <= ? and (r.until_day is null or r.until_day >= ?)
                        order by a.name, a.email, r.role
                        """)
                .params(operation, day, day)
                .query((row, number) -> new OperationMember(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        Coded.stored(Role.class, row.getString("role")),
                        row.getObject("ombud_id", UUID.class),
                        row.getObject("steering_group_id", UUID.class),
                        row.getBoolean("disabled"),
                        row.getBoolean("chosen")))
                .list();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                row.getString("password_hash"),
                row.getString("theme"),
                row.getBoolean("demo"),
                row.getBoolean("disabled"));
    }

    /** @return false when there is an account with this address (or id) already */
    boolean insert(Account account, Instant now) {
        return db.sql("insert into account (id, email, name, password_hash, theme, demo, created_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(Sql.values(account.id(), account.email(), account.name(), account.passwordHash(), account.theme(), account.demo(), SessionRows.at(now)))
                        .update()
                == 1;
    }

    void change(UUID account, String email, String name) {
        db.sql("update account set email = ?, name = ? where id = ?").params(email, name, account).update();
    }

    void theme(UUID account, String theme) {
        db.sql("update account set theme = ? where id = ?").params(theme, account).update();
    }

    void disable(UUID account, @Nullable Instant when) {
        db.sql("update account set disabled_at = ? where id = ?").params(Sql.values(when == null ? null : SessionRows.at(when), account)).update();
    }

    boolean anyAdministrator() {
        return db.sql(
                        """
                        select exists (select from role_assignment r join account a on a.id = r.account_id
                                       where r.role = 'administrator' and a.disabled_at is null and (not a.demo or not exists (select from operation where not demo)))
                        """)
                .query(Boolean.class)
                .single();
    }

    /** An account of the demo beside an operation that is not: the trigger demo_stays_demo refuses it too. */
    boolean isDemoElsewhere(UUID account, UUID operation) {
        return db.sql("select exists (select from account where id = ? and demo) and not exists (select from operation where id = ? and demo)")
                .params(account, operation)
                .query(Boolean.class)
                .single();
    }

    boolean anyDemo() {
        return db.sql("select exists (select from account where demo)").query(Boolean.class).single();
    }

    boolean anyAccount() {
        return db.sql("select exists (select from account)").query(Boolean.class).single();
    }

    /** The accounts' roles as this ombud that hold on the last day, ended with it; @return the roles and whose they are */
    List<Held> endWithEmployment(UUID operation, UUID ombud, LocalDate lastDay) {
        return db.sql(
                        """
                        update role_assignment set until_day = greatest(?::date, from_day - 1), with_employment = true
                        where organisation_id = ? and ombud_id = ? and role = 'ombud' and (until_day is null or until_day > ?) returning id, account_id, until_day
                        """)
                .params(lastDay, operation, ombud, lastDay)
                .query(AccountRows::held)
                .list();
    }

    /** The roles that ended with the employment before this day, running again. */
    List<Held> resumeWithEmployment(UUID operation, UUID ombud) {
        return db.sql(
                        """
                        update role_assignment set until_day = null, with_employment = false
                        where organisation_id = ? and ombud_id = ? and role = 'ombud' and with_employment returning id, account_id, until_day
                        """)
                .params(operation, ombud)
                .query(AccountRows::held)
                .list();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class), row.getObject("until_day", LocalDate.class));
    }

    record Held(UUID roleAssignment, UUID account, @Nullable LocalDate untilDay) {}

    void passwordChanged(UUID account, Instant at, String linkBy, boolean voided) {
        db.sql("insert into password_change (account_id, at, link_by, voided) values (?, ?, ?, ?) on conflict do nothing").params(account, SessionRows.at(at), linkBy, voided).update();
    }

    /** While one is unread: all since then, so that one which another has read is not hidden; newest first. */
    List<PasswordChanges.Change> passwordChanges(UUID account, Instant since) {
        return db.sql(
                        """
                        select at, link_by, voided from password_change where account_id = ? and at > ?
                          and exists (select from password_change where account_id = ? and read_at is null) order by at desc limit 20
                        """)
                .params(account, SessionRows.at(since), account)
                .query((row, number) -> new PasswordChanges.Change(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("link_by"), row.getBoolean("voided")))
                .list();
    }

    void passwordChangesRead(UUID account, Instant now) {
        db.sql("update password_change set read_at = ? where account_id = ? and read_at is null").params(SessionRows.at(now), account).update();
    }

    /** The roles that hold on this day, the operation's first. */
    List<RoleAssignment> roles(UUID account, LocalDate day) {
        return db.sql(
                        """
                        select r.id, r.role, r.organisation_id, coalesce(o.name, '') as operation_name, coalesce(o.demo, a.demo) as demo, r.ombud_id, r.steering_group_id, r.until_day
                        from role_assignment r join account a on a.id = r.account_id left join operation o on o.id = r.organisation_id
                        where r.account_id = ? and r.from_day <= ? and (r.until_day is null or r.until_day >= ?)
                          and not (a.demo and r.role = 'administrator' and exists (select from operation where not demo))
                        order by r.organisation_id is null, o.name, case r.role when 'ombud' then 0 when 'manager' then 1 else 2 end
                        """)
                .params(account, day, day)
                .query((row, number) -> new RoleAssignment(
                        row.getObject("id", UUID.class),
                        Coded.stored(Role.class, row.getString("role")),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("operation_name"),
                        row.getBoolean("demo"),
                        row.getObject("ombud_id", UUID.class),
                        row.getObject("steering_group_id", UUID.class),
                        row.getObject("until_day", LocalDate.class)))
                .list();
    }

    void insertRole(UUID id, UUID account, Role role, @Nullable UUID operation, @Nullable UUID ombud, @Nullable UUID group, LocalDate from) {
        db.sql(
                        """
                        insert into role_assignment (id, account_id, role, organisation_kind, organisation_id, ombud_id, steering_group_id, from_day) values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (account_id, role, organisation_kind, organisation_id, steering_group_id, from_day) do update set until_day = null, ombud_id = excluded.ombud_id, with_employment = false
                        """)
                .params(Sql.values(id, account, role.code(), operation == null ? "installation" : group == null ? "operation" : "steering-group", operation, ombud, group, from))
                .update();
    }

    /** A role given and taken the same day ends the day before it began: it holds on no day. */
    int endRole(UUID roleAssignment, UUID account, LocalDate lastDay) {
        return db.sql("update role_assignment set until_day = ?, with_employment = false where id = ? and account_id = ? and (until_day is null or until_day > ?)")
                .params(lastDay, roleAssignment, account, lastDay)
                .update();
    }

    void lastDay(UUID roleAssignment, @Nullable LocalDate lastDay) {
        db.sql("update role_assignment set until_day = ? where id = ?").params(Sql.values(lastDay, roleAssignment)).update();
    }

    boolean isDemo(UUID operation) {
        return db.sql("select coalesce((select demo from operation where id = ?), false)").param(operation).query(Boolean.class).single();
    }

    String operationName(UUID operation) {
        return db.sql("select name from operation where id = ?").param(operation).query(String.class).optional().orElse("");
    }

    List<DemoUser> demoUsers(LocalDate day) {
        return db.sql(
                        """
                        select a.id, a.name, r.id as role_assignment, r.role, coalesce(o.name, '') as operation
                        from account a join role_assignment r on r.account_id = a.id left join operation o on o.id = r.organisation_id
                        where a.demo and a.disabled_at is null and r.from_day <= ? and (r.until_day is null or r.until_day >= ?)
                          and (o.demo or (r.organisation_id is null and not exists (select from operation where not demo)))
                        order by case r.role when 'ombud' then 0 when 'manager' then 1 when 'steering-member' then 2 else 3 end, o.name, a.name
                        """)
                .params(day, day)
                .query((row, number) -> new DemoUser(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("role_assignment", UUID.class),
                        Coded.stored(Role.class, row.getString("role")),
                        row.getString("operation")))
                .list();
    }

    int sweepThrottle(Instant now, Instant forgetBefore) {
        return db.sql("delete from sign_in_throttle where last_failure_at < ? and (blocked_until is null or blocked_until < ?)")
                .params(SessionRows.at(forgetBefore), SessionRows.at(now))
                .update();
    }

    Optional<Instant> blockedUntil(String key) {
        return db.sql("select blocked_until from sign_in_throttle where key = ? and blocked_until is not null")
                .param(key)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Counts a try unless one has to wait, in one statement: of many at once only the free ones go through. @return false when one has to wait */
    boolean countTry(String key, int free, Instant now, Instant forgetBefore, long shortestSeconds, long longestSeconds) {
        return db.sql(
                        """
                        insert into sign_in_throttle as t (key, failures, last_failure_at) values (?, 1, ?)
                        on conflict (key) do update set (failures, last_failure_at, blocked_until) =
                          (select n.tries, excluded.last_failure_at,
                                  case when n.tries >= ? then excluded.last_failure_at + make_interval(secs => least(?::float8, ?::float8 * power(2, least(10, n.tries - ?)))) end
                           from (select case when t.last_failure_at < ? then 1 else t.failures + 1 end as tries) n)
                        where t.blocked_until is null or t.blocked_until <= excluded.last_failure_at
                        """)
                .params(key, SessionRows.at(now), free, longestSeconds, shortestSeconds, free, SessionRows.at(forgetBefore))
                .update()
                == 1;
    }

    /** The try was right, or never made. */
    void uncountTry(String key, int free) {
        db.sql("update sign_in_throttle set failures = greatest(0, failures - 1), blocked_until = case when failures > ? then blocked_until end where key = ?")
                .params(free, key)
                .update();
    }

    void forgetFailures(String key) {
        db.sql("delete from sign_in_throttle where key = ?").param(key).update();
    }

    record RoleOf(UUID account, Role role, String operationName) {}
}
