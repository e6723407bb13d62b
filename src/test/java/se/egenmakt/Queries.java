package se.egenmakt;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * What the program asks its database, written down in order so that a test can count it. The statement by which each transaction tells who acts
 * is counted apart, as transactions.
 */
public final class Queries {
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();

    private final Queue<InRole> inRoles = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<String> role = ThreadLocal.withInitial(() -> OUTSIDE);

    /** Where a statement stands that is in no transaction: as the program's own role. */
    private static final String OUTSIDE = "egenmakt_app";

    void clear() {
        asked.clear();
        inRoles.clear();
    }

    /** A statement, and the role of the database that it was asked in. */
    public record InRole(String role, String sql) {}

    List<InRole> inRoles() {
        return List.copyOf(inRoles);
    }

    /** @param sql every statement but those that tell who acts */
    public record Asked(List<String> sql, int transactions) {
        public int count() {
            return sql.size();
        }

        @Override
        public String toString() {
            return sql.size() + " queries in " + transactions + " transactions:\n" + String.join("\n", sql);
        }
    }

    Asked asked() {
        var all = List.copyOf(asked);
        var sql = all.stream().filter(text -> !tells(text)).map(text -> text.strip().replaceAll("\\s+", " ")).toList();
        return new Asked(sql, all.size() - sql.size());
    }

    private static boolean tells(String sql) {
        return sql.contains("set_config('egenmakt.operation'");
    }

    /** Puts the counting between the program and its pool of connections. */
    BeanPostProcessor counting() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && !(bean instanceof DelegatingDataSource) ? new Counting(source) : bean;
            }
        };
    }

    private final class Counting extends DelegatingDataSource {
        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            return wrap(Connection.class, super.getConnection(), "");
        }
    }

    private <T> T wrap(Class<T> type, T inner, String prepared) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            var name = method.getName();
            var first = arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : null;
            if (name.equals("setString") && tells(prepared) && arguments != null && String.valueOf(arguments[1]).startsWith("egenmakt_")) {
                role.set((String) arguments[1]);
            } else if (name.equals("commit") || name.equals("rollback") || (type == Connection.class && name.equals("close"))) {
                role.set(OUTSIDE);
            }
            if (name.startsWith("execute")) {
                asked.add(first == null ? prepared : first);
                var text = (first == null ? prepared : first).strip().replaceAll("\\s+", " ");
                if (!tells(text)) {
                    inRoles.add(new InRole(role.get(), text));
                }
            }
            Object result;
            try {
                result = method.invoke(inner, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            return wrapped(result, first);
        }));
    }

    private @Nullable Object wrapped(@Nullable Object result, @Nullable String sql) {
        return switch (result) {
            case java.sql.CallableStatement statement -> wrap(java.sql.CallableStatement.class, statement, String.valueOf(sql));
            case PreparedStatement statement -> wrap(PreparedStatement.class, statement, String.valueOf(sql));
            case Statement statement -> wrap(Statement.class, statement, "");
            case null, default -> result;
        };
    }
}
