package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.LifeArea;

/**
 * A year's published deficiencies, put together: what was noted, what became of it, what was mended and what came back (SFS 2013:522 10 § 5, "noterade brister"). It counts
 * deficiencies, never persons, so nothing in it needs protection beyond that of what is published.
 *
 * @param noted    noted that year
 * @param mended   called mended by a body that year, which the ombud have confirmed, whenever it was noted and whatever came after
 * @param said     called mended by a body that year, and confirmed by nobody
 * @param cameBack noted that year as something mended that came back, or opened again that year after a body had called it mended
 * @param answers  given that year
 */
public record Compilation(Year year, List<PublishedDeficiency> noted, List<PublishedDeficiency> mended, List<PublishedDeficiency> said, List<PublishedDeficiency> cameBack, AnswerTimes answers) {
    public Compilation {
        noted = List.copyOf(noted);
        mended = List.copyOf(mended);
        said = List.copyOf(said);
        cameBack = List.copyOf(cameBack);
    }

    /**
     * A row of a table: something, how many deficiencies it has, and what became of them at their bodies. A deficiency with two bodies stands twice under what became of it.
     *
     * @param other bodies at which it stands in some other state
     */
    public record Line(String label, int deficiencies, Map<OpenState, Integer> became, int other) {
        public int at(OpenState state) {
            return became.getOrDefault(state, 0);
        }
    }

    /** Takes the deficiencies one by one. */
    static final class Collecting {
        private final Year year;
        private final @Nullable String county;
        private final List<PublishedDeficiency> noted = new ArrayList<>();
        private final List<PublishedDeficiency> mended = new ArrayList<>();
        private final List<PublishedDeficiency> said = new ArrayList<>();
        private final List<PublishedDeficiency> cameBack = new ArrayList<>();
        private final List<AnswerTimes.Answer> answers = new ArrayList<>();

        Collecting(Year year, @Nullable String county) {
            this.year = year;
            this.county = county;
        }

        void add(PublishedDeficiency one) {
            if (county != null && !county.equals(one.countyCode())) {
                return;
            }
            if (in(one.notedOn())) {
                noted.add(one);
            }
            var mendings = one.referrals().stream().flatMap(referral -> referral.way().mendings().stream()).filter(mending -> in(mending.on())).toList();
            if (mendings.stream().anyMatch(Referral.Mending::confirmed)) {
                mended.add(one);
            } else if (!mendings.isEmpty()) {
                said.add(one);
            }
            if ((one.recursOf() != null && in(one.notedOn())) || one.referrals().stream().flatMap(referral -> referral.way().comebacks().stream()).anyMatch(this::in)) {
                cameBack.add(one);
            }
            one.referrals().stream()
                    .filter(referral -> in(referral.answeredOn()))
                    .forEach(referral -> referral.daysToAnswer().ifPresent(days -> answers.add(new AnswerTimes.Answer(referral.body().kind(), days))));
        }

        private boolean in(@Nullable LocalDate day) {
            return day != null && day.getYear() == year.getValue();
        }

        Compilation done() {
            return new Compilation(year, noted, mended, said, cameBack, AnswerTimes.of(answers));
        }
    }

    /** Who is responsible for what was noted that year, by sector; sectors without any are left out. */
    public List<Line> bySector() {
        return Arrays.stream(BodyKind.Sector.values())
                .map(sector -> {
                    Predicate<PublishedReferral> itsOwn = referral -> referral.body().kind().sector() == sector;
                    return line(sector.code(), noted.stream().filter(one -> one.referrals().stream().anyMatch(itsOwn)).toList(), itsOwn);
                })
                .filter(line -> line.deficiencies() > 0)
                .toList();
    }

    /** What it is about, by life area; life areas without any are left out. */
    public List<Line> byLifeArea() {
        return Arrays.stream(LifeArea.values())
                .map(area -> line(area.code(), noted.stream().filter(one -> one.lifeArea() == area).toList(), referral -> true))
                .filter(line -> line.deficiencies() > 0)
                .toList();
    }

    /** All of it, for the foot of a table. */
    public Line sum(String label) {
        return line(label, noted, referral -> true);
    }

    private static Line line(String label, List<PublishedDeficiency> among, Predicate<PublishedReferral> counted) {
        var became = new EnumMap<OpenState, Integer>(OpenState.class);
        int other = 0;
        for (var referral : among.stream().flatMap(one -> one.referrals().stream()).filter(counted).toList()) {
            var state = OpenState.of(referral);
            state.ifPresent(one -> became.merge(one, 1, Integer::sum));
            other += state.isPresent() ? 0 : 1;
        }
        return new Line(label, among.size(), became, other);
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return noted.isEmpty() && mended.isEmpty() && said.isEmpty() && cameBack.isEmpty() && answers.answers() == 0;
    }
}
