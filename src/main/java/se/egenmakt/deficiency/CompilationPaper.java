package se.egenmakt.deficiency;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.egenmakt.organisation.County;
import se.egenmakt.web.Page;
import se.egenmakt.web.Papers;
import se.egenmakt.web.Texts;

/**
 * A year's published deficiencies on paper: an accessible PDF; see {@link Papers}. To make one takes long, and anybody may ask: the last ones made are kept in memory until something published
 * changes, or the day does, and only one is made at a time.
 */
@Component
public class CompilationPaper {
    static final int MOST_KEPT = 16;

    private final OpenDeficiencies deficiencies;
    private final Papers papers;
    private final Clock clock;
    private final Map<Of, Made> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Of, Made> eldest) {
            return size() > MOST_KEPT;
        }
    };
    private final ReentrantLock making = new ReentrantLock();

    CompilationPaper(OpenDeficiencies deficiencies, Papers papers, Clock clock) {
        this.deficiencies = deficiencies;
        this.papers = papers;
        this.clock = clock;
    }

    private record Of(Year year, @Nullable County county) {}

    /** @param fingerprint of what was published when it was made, or earlier: never later, so that nothing new is missed */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Made(LocalDate day, String fingerprint, byte[] pdf) {
        boolean holds(LocalDate today, String now) {
            return day.equals(today) && fingerprint.equals(now);
        }
    }

    /**
     * The paper as the template sees it.
     *
     * @param county its name; null for the whole country
     */
    public record Paper(Compilation compilation, @Nullable String county, OpenWords words) {
        public String year() {
            return compilation.year().toString();
        }

        public String title() {
            return Texts.t("open.paper.title", year());
        }

        public String where() {
            return county == null ? Texts.t("open.paper.everywhere") : county;
        }

        public String description() {
            return Texts.t("open.paper.description", year(), where());
        }

        /** For the foot of each page, as a string in a style sheet. */
        public String foot() {
            return Papers.foot(Texts.t("open.paper.foot", year(), where()));
        }
    }

    /** @param county SCB's code, with its name; null for the whole country */
    public byte[] pdf(Year year, @Nullable County county) {
        var of = new Of(year, county);
        var today = LocalDate.now(clock);
        var fingerprint = deficiencies.fingerprint();
        var made = kept(of);
        if (made == null || !made.holds(today, fingerprint)) {
            making.lock();
            try {
                made = kept(of); // somebody else may have made it in the meantime
                if (made == null || !made.holds(today, fingerprint)) {
                    made = new Made(today, fingerprint, make(of, today));
                    keep(of, made);
                }
            } finally {
                making.unlock();
            }
        }
        return made.pdf().clone();
    }

    private byte[] make(Of of, LocalDate today) {
        var compilation = deficiencies.compile(of.year(), of.county() == null ? null : of.county().code());
        return papers.pdf(Page.of("open/paper.jte", new Paper(compilation, of.county() == null ? null : of.county().name(), new OpenWords(today))));
    }

    private @Nullable Made kept(Of of) {
        synchronized (kept) {
            return kept.get(of);
        }
    }

    private void keep(Of of, Made made) {
        synchronized (kept) {
            kept.put(of, made);
        }
    }

    int keptNow() {
        synchronized (kept) {
            return kept.size();
        }
    }
}
