package se.egenmakt.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a check did on labelled texts. A label is found when a mark overlaps it, and wholly found when marks cover all its letters and digits; a mark is right when
 * it overlaps a label. For one kind both must be of that kind; in all (kind {@code null}) any kind will do.
 */
record Measured(@Nullable MarkKind kind, int labels, int found, int whole, int marks, int right) {
    static Measured of(List<Labelled> texts, IdentityCheck check, @Nullable MarkKind kind) {
        Predicate<Mark> wanted = mark -> kind == null || mark.kind() == kind;
        int labels = 0;
        int found = 0;
        int whole = 0;
        int marks = 0;
        int right = 0;
        for (var text : texts) {
            var all = check.check(text.text());
            var made = all.stream().filter(wanted).toList();
            var told = text.labels().stream().filter(wanted).toList();
            labels += told.size();
            found += (int) told.stream().filter(label -> overlapsAny(label, made)).count();
            whole += (int) told.stream().filter(label -> covered(text.text(), label, made)).count();
            marks += made.size();
            right += (int) made.stream().filter(mark -> overlapsAny(mark, told)).count();
        }
        return new Measured(kind, labels, found, whole, marks, right);
    }

    double recall() {
        return labels == 0 ? 1 : (double) found / labels;
    }

    double precision() {
        return marks == 0 ? 1 : (double) right / marks;
    }

    /** The share of texts without labels that got no mark. */
    static double leftAlone(List<Labelled> texts, IdentityCheck check) {
        var clean = texts.stream().filter(text -> text.labels().isEmpty()).toList();
        return (double) clean.stream().filter(text -> check.check(text.text()).isEmpty()).count() / clean.size();
    }

    /** As the table in docs/identity-check.md. */
    static String table(String title, List<Labelled> texts, IdentityCheck check) {
        List<String> lines = new ArrayList<>();
        lines.add("| " + title + " | etiketter | hittade | helt täckta | markeringar | träffsäkerhet |");
        lines.add("|---|---|---|---|---|---|");
        for (var kind : MarkKind.values()) {
            lines.add(of(texts, check, kind).line(kind.code()));
        }
        lines.add(of(texts, check, null).line("**allt**"));
        long clean = texts.stream().filter(text -> text.labels().isEmpty()).count();
        lines.add("\n" + texts.size() + " texter, " + clean + " utan något att markera; av dem lämnades " + percent(leftAlone(texts, check)) + " i fred.");
        return String.join("\n", lines);
    }

    private String line(String name) {
        return "| " + name + " | " + labels + " | " + percent(recall()) + " | " + percent(labels == 0 ? 1 : (double) whole / labels) + " | " + marks + " | " + percent(precision()) + " |";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    static boolean overlapsAny(Mark mark, List<Mark> others) {
        return others.stream().anyMatch(other -> mark.from() < other.to() && other.from() < mark.to());
    }

    private static boolean covered(String text, Mark label, List<Mark> marks) {
        for (int i = label.from(); i < label.to(); i++) {
            int place = i;
            if (Character.isLetterOrDigit(text.charAt(i)) && marks.stream().noneMatch(mark -> mark.from() <= place && place < mark.to())) {
                return false;
            }
        }
        return true;
    }
}
