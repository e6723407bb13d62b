package se.egenmakt.deficiency;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.egenmakt.access.Acting;

/** The deficiencies that are open for everybody. Whoever asks, it is read as by anybody: in a database role that reaches what is published, and nothing else. */
@Service
public class OpenDeficiencies {
    private final OpenRows rows;
    private final TransactionTemplate transactions;

    OpenDeficiencies(OpenRows rows, TransactionTemplate transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    /** One page of what was looked for, numbered from 1; the first one when there are not so many. */
    public OpenList search(OpenSearch search, int size, int page) {
        return asAnybody(() -> {
            var found = rows.search(search, size, Math.multiplyExact(size, Math.max(0, page - 1)));
            boolean after = found.deficiencies().isEmpty() && page > 1;
            if (after) {
                found = rows.search(search, size, 0);
            }
            return new OpenList(withReferrals(found.deficiencies()), found.total(), after ? 1 : Math.max(1, page), AnswerTimes.of(rows.answers()));
        });
    }

    public Optional<PublishedDeficiency> byId(UUID id) {
        return asAnybody(() -> rows.byId(id).map(found -> withReferrals(List.of(found)).getFirst()));
    }

    /** Every one, in an order that does not change, while the transaction lasts. */
    public void each(Consumer<PublishedDeficiency> then) {
        asAnybody(() -> {
            rows.each(then);
            return true;
        });
    }

    /** Other as soon as anything published is. */
    String fingerprint() {
        return asAnybody(rows::fingerprint);
    }

    /** @param county SCB's code; null for the whole country */
    public Compilation compile(Year year, @Nullable String county) {
        var collecting = new Compilation.Collecting(year, county);
        each(collecting::add);
        return collecting.done();
    }

    private List<PublishedDeficiency> withReferrals(List<PublishedDeficiency> found) {
        if (found.isEmpty()) {
            return found;
        }
        var referrals = rows.referrals(found.stream().map(PublishedDeficiency::id).toList());
        var whole = new ArrayList<PublishedDeficiency>();
        found.forEach(one -> whole.add(one.with(referrals.getOrDefault(one.id(), List.of()))));
        return whole;
    }

    private <T> T asAnybody(Supplier<T> work) {
        return Objects.requireNonNull(Acting.anybody().call(() -> transactions.execute(status -> work.get())));
    }
}
