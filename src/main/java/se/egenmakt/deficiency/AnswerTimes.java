package se.egenmakt.deficiency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.egenmakt.deficiency.BodyKind.Sector;

/**
 * How long answers took: days from the handing over to a body's first answer, as the median for each sector. To everybody fewer than five answers say too little, and would tell of single
 * bodies, so then there is none; those who may see each answer see them all. Ours; the sources ask how deficiencies were mended, not how fast.
 *
 * @param sectors those that have answers enough, in the order of the list
 * @param answers in all, also of sectors that have too few
 */
public record AnswerTimes(List<OfSector> sectors, int answers) {
    /** The least number of answers a median is made of. */
    public static final int LEAST_ANSWERS = 5;

    /** @param median days; of an even number of answers the middle of the two in the middle, halves upward */
    public record OfSector(Sector sector, int median, int answers) {}

    /** One answer. */
    public record Answer(BodyKind kind, long days) {}

    public AnswerTimes {
        sectors = List.copyOf(sectors);
    }

    /** For everybody. */
    public static AnswerTimes of(Collection<Answer> answers) {
        return of(answers, LEAST_ANSWERS);
    }

    /** For those who may see each answer. */
    static AnswerTimes ofEach(Collection<Answer> answers) {
        return of(answers, 1);
    }

    private static AnswerTimes of(Collection<Answer> answers, int least) {
        Map<Sector, List<Long>> bySector = new EnumMap<>(Sector.class);
        answers.forEach(answer -> bySector.computeIfAbsent(answer.kind().sector(), sector -> new ArrayList<>()).add(answer.days()));
        var sectors = Arrays.stream(Sector.values())
                .flatMap(sector -> Stream.ofNullable(bySector.get(sector)).filter(days -> days.size() >= least).map(days -> new OfSector(sector, median(days), days.size())))
                .toList();
        return new AnswerTimes(sectors, answers.size());
    }

    static int median(List<Long> days) {
        var sorted = days.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? Math.toIntExact(sorted.get(middle))
                : BigDecimal.valueOf(sorted.get(middle - 1) + sorted.get(middle)).divide(BigDecimal.TWO, 0, RoundingMode.HALF_UP).intValueExact();
    }
}
