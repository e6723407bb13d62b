package se.egenmakt.access;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words shared by the {@code …Rows} classes. */
public final class Sql {
    private Sql() {}

    /** Values for the question marks of a statement, in order; null stands for SQL's null. */
    public static List<@Nullable Object> values(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
