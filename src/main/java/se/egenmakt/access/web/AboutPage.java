package se.egenmakt.access.web;

import java.util.ArrayList;
import java.util.List;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/**
 * A page of plain text. Its texts are {@code <key>.title}, {@code <key>.lead} and, as many as there are, {@code <key>.1.heading} with {@code <key>.1.text};
 * an empty line parts paragraphs, a line that begins with a dash is one of a list.
 *
 * @param phone and email of those who help; empty when nobody is named
 */
public record AboutPage(String key, String phone, String email) {
    /** A heading with its paragraphs. */
    public record Part(int number, String heading, List<Paragraph> paragraphs) {}

    /** Lines of running text, or of a list. */
    public record Paragraph(boolean list, List<String> lines) {}

    public Shell shell() {
        return Shell.titled(Texts.t(key + ".title"));
    }

    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        for (int n = 1; Texts.has(key + "." + n + ".heading"); n++) {
            parts.add(new Part(n, Texts.t(key + "." + n + ".heading"), paragraphs(Texts.t(key + "." + n + ".text"))));
        }
        return parts;
    }

    private static List<Paragraph> paragraphs(String text) {
        var paragraphs = new ArrayList<Paragraph>();
        for (var written : text.split("\n\n", -1)) {
            boolean list = written.startsWith("- ");
            paragraphs.add(new Paragraph(list, list ? written.lines().map(line -> line.substring(2)).toList() : List.of(written)));
        }
        return paragraphs;
    }

    /** Whether this page says where to turn. */
    public boolean contact() {
        return Texts.has(key + ".contact");
    }
}
