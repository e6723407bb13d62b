package se.egenmakt.deficiency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How much the check finds, and how much of what it marks was worth it, on texts that the one who wrote them has labelled. */
class IdentityMeasureTests {
    private static final IdentityCheck CHECK = new IdentityCheck(Municipalities.names(), List.of());

    @Test
    void theDevelopmentPart() {
        System.out.println(Measured.table("Arbetsdelen", Labelled.development(), CHECK));
        tellMisses();
    }

    /** Only of the part that the check is made with. */
    private static void tellMisses() {
        for (var text : Labelled.development()) {
            var marks = CHECK.check(text.text());
            text.labels().stream().filter(label -> !Measured.overlapsAny(label, marks)).forEach(label -> System.out.println("MISS " + label.kind() + " [" + label.in(text.text()) + "] " + text.text()));
            marks.stream().filter(mark -> !Measured.overlapsAny(mark, text.labels())).forEach(mark -> System.out.println("FALSE " + mark.kind() + " [" + mark.in(text.text()) + "] " + text.text()));
            text.labels().stream().filter(label -> Measured.overlapsAny(label, marks) && marks.stream().noneMatch(m -> m.from() <= label.from() && m.to() >= label.to() && m.kind() == label.kind())).forEach(label -> System.out.println("PART " + label.kind() + " [" + label.in(text.text()) + "] " + marks.stream().map(m -> m.kind() + ":" + m.in(text.text())).toList()));
        }
    }
}
