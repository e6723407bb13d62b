package se.egenmakt.deficiency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.egenmakt.access.Acting;

/** What users' organisations, clients and relatives send in without an account, and what became of it. The operation reads it before it joins anything. */
@Service
public class Tellings {
    private final TellingRows rows;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Tellings(TellingRows rows, TransactionTemplate transactions, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Where one can tell of something: the municipalities where there is an ombud today. */
    public List<TellingPlace> places() {
        return as(Acting.anybody(), () -> rows.places(LocalDate.now(clock)));
    }

    /** Sends it in, once however often the same is sent with the same form, and gives the code to follow it by. */
    public FollowCode send(Telling telling) {
        as(Acting.anybodyTo(telling.place().operation()), () -> rows.insert(telling));
        return telling.code();
    }

    /** Empty when nothing has that code. */
    public Optional<Followed> followed(FollowCode code) {
        return as(Acting.anybody(), () -> rows.followed(code.hash()));
    }

    private <T> T as(Acting acting, Supplier<T> work) {
        return Objects.requireNonNull(acting.call(() -> transactions.execute(status -> work.get())));
    }
}
