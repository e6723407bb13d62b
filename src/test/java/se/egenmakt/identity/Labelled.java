package se.egenmakt.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.egenmakt.shared.Coded;

/** An invented observation, and what in it may point somebody out according to the one who wrote it. */
record Labelled(String text, List<Mark> labels) {
    private static final Pattern LABEL = Pattern.compile("\\{([a-zåäö]+)\\|([^}]+)}");

    static List<Labelled> development() {
        return part("development.txt");
    }

    static List<Labelled> heldOut() {
        return part("held-out.txt");
    }

    /** One text a line: {@code {kind|words}} is a label, {@code \n} a new line, a line that begins with # a comment. */
    static Labelled of(String line) {
        var text = new StringBuilder();
        List<Mark> labels = new ArrayList<>();
        var found = LABEL.matcher(line.replace("\\n", "\n"));
        while (found.find()) {
            found.appendReplacement(text, "");
            int from = text.length();
            text.append(found.group(2));
            labels.add(new Mark(from, text.length(), Coded.of(MarkKind.class, found.group(1)).orElseThrow(() -> new IllegalArgumentException(line))));
        }
        found.appendTail(text);
        return new Labelled(text.toString(), labels);
    }

    private static List<Labelled> part(String file) {
        try (var lines = Files.lines(Path.of("src/test/resources/identity", file))) {
            return lines.filter(line -> !line.startsWith("#") && !line.isBlank()).map(Labelled::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
