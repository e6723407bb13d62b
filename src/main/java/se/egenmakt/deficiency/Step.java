package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.Coded;

/**
 * One step on the way, as it is recorded: dated, with who and what was said. It is never changed.
 *
 * @param who     the body, the group or the person in office who took the step; never a client
 * @param said    what was answered, decided, tried; empty where nothing was said
 * @param dueOn   by when the next thing is to have come, for {@link StepKind#hasDate}
 * @param upward  to whom it was carried up
 * @param meeting where it was decided, when it was at a meeting
 */
public record Step(StepKind kind, LocalDate onDay, String who, String said, @Nullable LocalDate dueOn, @Nullable Upward upward, @Nullable UUID meeting) {
    /** Above the steering group. */
    public enum Upward implements Coded {
        COUNTY("län"),
        NATION("nation");

        private final String code;

        Upward(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    public static Step of(StepKind kind, LocalDate onDay, String who, String said) {
        return new Step(kind, onDay, who, said, null, null, null);
    }

    public Step by(@Nullable LocalDate day) {
        return new Step(kind, onDay, who, said, day, upward, meeting);
    }

    public Step to(Upward above) {
        return new Step(kind, onDay, who, said, dueOn, above, meeting);
    }

    public Step at(@Nullable UUID where) {
        return new Step(kind, onDay, who, said, dueOn, upward, where);
    }
}
