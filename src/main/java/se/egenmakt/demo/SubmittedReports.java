package se.egenmakt.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.springframework.stereotype.Component;
import se.egenmakt.report.Economy;
import se.egenmakt.report.EconomyLine;
import se.egenmakt.report.Question;
import se.egenmakt.report.FrozenReports;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/** The yearly reports of the demo's earlier years: frozen, with invented minutes of the board, and submitted. */
@Component
class SubmittedReports implements DemoData.EarlierReports {
    private final FrozenReports frozenReports;

    SubmittedReports(FrozenReports frozenReports) {
        this.frozenReports = frozenReports;
    }

    @Override
    public void submit(EarlierYear year) {
        frozenReports.layEarlier(new FrozenReports.Earlier(
                year.year(),
                year.knownThen(),
                Arrays.stream(Question.values())
                        .filter(question -> Texts.has(key(question)))
                        .collect(Collectors.toMap(Function.identity(), question -> Texts.t(key(question), Integer.toString(year.year())))),
                economy(),
                year.submittedOn(),
                year.frozenOn().atTime(LocalTime.of(9, 30)).atZone(SwedishDates.ZONE).toInstant(),
                minutes(year),
                year.registrationNumber(),
                year.submittedOn(),
                Fyrbodal.MANAGERS.getFirst().name()));
    }

    private static String key(Question question) {
        return "demo.answer." + question.code();
    }

    /** One state grant of 2015's amount, and the rest: an account to look at, the same every year. */
    private static Economy economy() {
        var lines = new TreeMap<String, Long>();
        lines.put(EconomyLine.GRANT.code(), 302_400L);
        lines.put(EconomyLine.OWN_FUNDS.code(), 318_000L);
        lines.put(EconomyLine.SALARIES.code(), 548_200L);
        lines.put(EconomyLine.PREMISES.code(), 32_000L);
        lines.put(EconomyLine.TRAVEL.code(), 21_700L);
        lines.put(EconomyLine.SUPERVISION_TRAINING.code(), 18_500L);
        return new Economy(lines, 0L, null, "", "");
    }

    private static byte[] minutes(EarlierYear year) {
        var file = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var text = new PDPageContentStream(pdf, page)) {
                text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                text.setLeading(20);
                text.beginText();
                text.newLineAtOffset(72, 720);
                for (var line : List.of(
                        Texts.t("demo.minutes.title"),
                        Texts.t("demo.minutes.meeting", year.submittedOn()),
                        Texts.t("demo.minutes.decision", Integer.toString(year.year())))) {
                    text.showText(line);
                    text.newLine();
                }
                text.endText();
            }
            pdf.save(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
