package se.egenmakt.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import se.egenmakt.web.Texts;

/**
 * The report as a workbook: numbers are numbers, so that they can be reckoned with; texts are text cells, so that one that begins with an equals sign is never run.
 */
final class ReportWorkbook {
    private static final int WIDE = 60;

    private final ReportWords words;
    private final LocalDate today;

    private ReportWorkbook(ReportWords words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    static byte[] write(ReportPaper.Sheet sheet, LocalDate today, ReportFiles.@Nullable Internal internal) {
        var words = new ReportWords(sheet);
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Egenmakt", "1.0")) {
            var own = new ReportWorkbook(words, today);
            own.figures(workbook.newWorksheet(Texts.t("report.sheet.figures")));
            own.reasons(workbook.newWorksheet(Texts.t("report.sheet.reasons")));
            own.posts(workbook.newWorksheet(Texts.t("report.sheet.posts")));
            own.answers(workbook.newWorksheet(Texts.t("report.sheet.answers")));
            own.economy(workbook.newWorksheet(Texts.t("report.sheet.economy")));
            own.about(workbook.newWorksheet(Texts.t("report.sheet.about")));
            if (internal != null) {
                own.internal(workbook.newWorksheet(Texts.t("report.sheet.internal")), internal);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private void figures(Worksheet sheet) {
        sheet.width(0, WIDE);
        heading(sheet, 0, Texts.t("report.figure"), Texts.t("report.column.men"), Texts.t("report.column.women"), Texts.t("report.column.other"), Texts.t("report.column.total"));
        int row = lines(sheet, 1, words.balanceAsPrinted());
        row = lines(sheet, row, words.ages());
        row = lines(sheet, row, words.children());
        var supported = java.util.Arrays.stream(FigureKey.Column.values())
                .map(column -> words.figures().number(FigureKey.Row.SUPPORTED, column))
                .toList();
        sheet.value(row, 0, Texts.t("report.row.supported"));
        for (int i = 0; i < supported.size(); i++) {
            sheet.value(row, i + 1, supported.get(i));
        }
        sheet.freezePane(1, 1);
    }

    private static int lines(Worksheet sheet, int first, List<ReportWords.Line> lines) {
        int row = first;
        for (var line : lines) {
            sheet.value(row, 0, line.label());
            for (int i = 0; i < line.numbers().size(); i++) {
                var number = line.numbers().get(i);
                if (number != null) {
                    sheet.value(row, i + 1, number);
                }
            }
            row++;
        }
        return row;
    }

    private void reasons(Worksheet sheet) {
        sheet.width(0, 30);
        heading(sheet, 0, Texts.t("report.reason"), Texts.t("report.periods"), Texts.t("report.share"));
        int row = 1;
        for (var reason : words.reasons()) {
            sheet.value(row, 0, reason.reason().code());
            sheet.value(row, 1, reason.number());
            sheet.value(row, 2, (double) reason.number() / words.periods());
            sheet.style(row, 2).format("0.0%").set();
            row++;
        }
    }

    private void posts(Worksheet sheet) {
        sheet.width(0, WIDE);
        sheet.width(1, WIDE);
        int row = 0;
        for (var fact : words.posts()) {
            sheet.value(row, 0, fact.term());
            sheet.value(row++, 1, fact.value());
        }
        sheet.value(row, 0, words.continuity());
        wholeNote(sheet, row + 1);
    }

    private void answers(Worksheet sheet) {
        sheet.width(0, 24);
        sheet.width(1, WIDE);
        sheet.width(2, 100);
        heading(sheet, 0, Texts.t("report.answer.heading"), Texts.t("report.answer.question"), Texts.t("report.answer.answer"), Texts.t("report.answer.state"));
        int row = 1;
        for (var said : words.content().answers()) {
            sheet.value(row, 0, said.heading());
            sheet.value(row, 1, said.question());
            sheet.value(row, 2, said.answer());
            sheet.style(row, 2).wrapText(true).set();
            sheet.value(row, 3, Texts.t(said.confirmed() ? "report.answer.confirmed" : "report.answer.unconfirmed"));
            row++;
        }
        wholeNote(sheet, row);
    }

    private void economy(Worksheet sheet) {
        sheet.width(0, WIDE);
        var economy = words.content().economy();
        int row = amounts(sheet, 0, Texts.t("report.economy.income"), words.income(), economy.income());
        row = amounts(sheet, row + 1, Texts.t("report.economy.costs"), words.costs(), economy.costs());
        sheet.value(row + 1, 0, Texts.t("report.economy.difference"));
        sheet.value(row + 1, 1, economy.left());
        sheet.value(row + 3, 0, words.extra());
        sheet.value(row + 4, 0, economy.extraFor());
        sheet.value(row + 5, 0, economy.comment());
        sheet.value(row + 7, 0, Texts.t("report.economy.question"));
        wholeNote(sheet, row + 8);
    }

    /** That a sheet of a municipality's workbook is about the whole operation. */
    private void wholeNote(Worksheet sheet, int row) {
        var note = words.wholeNote();
        if (note != null) {
            sheet.value(row, 0, note);
        }
    }

    private static int amounts(Worksheet sheet, int first, String heading, List<ReportWords.Amount> amounts, long sum) {
        heading(sheet, first, heading, Texts.t("report.economy.kronor"));
        int row = first + 1;
        for (var amount : amounts) {
            sheet.value(row, 0, amount.label());
            if (amount.kronor() != null) {
                sheet.value(row, 1, amount.kronor());
            }
            row++;
        }
        sheet.value(row, 0, Texts.t("report.economy.sum"));
        sheet.value(row, 1, sum);
        sheet.style(row, 0).bold().set();
        sheet.style(row, 1).bold().set();
        return row + 1;
    }

    private void about(Worksheet sheet) {
        sheet.width(0, 120);
        int row = 0;
        sheet.value(row++, 0, words.title());
        sheet.value(row++, 0, words.who());
        sheet.value(row++, 0, words.content().receiver());
        sheet.value(row++, 0, words.state(today));
        sheet.value(row++, 0, words.formName() + ". " + words.formRestsOn());
        for (var sentence : words.content().method()) {
            sheet.value(row++, 0, sentence);
        }
        for (var sentence : words.doesNotFit()) {
            sheet.value(row++, 0, sentence);
        }
        for (var sentence : words.startCheck()) {
            sheet.value(row++, 0, sentence);
        }
        var small = words.smallCells();
        if (small != null) {
            sheet.value(row, 0, small);
        }
    }

    private void internal(Worksheet sheet, ReportFiles.Internal internal) {
        heading(sheet, 0, Texts.t("report.client-number"), Texts.t("report.why"));
        int row = 1;
        for (var entry : internal.doesNotFit()) {
            sheet.value(row, 0, entry.clientNumber());
            sheet.value(row++, 1, Listing.say(entry.why().wording()));
        }
        for (var number : internal.quiet()) {
            sheet.value(row, 0, number);
            sheet.value(row++, 1, Texts.t("report.settle.quiet"));
        }
    }

    private static void heading(Worksheet sheet, int row, String... titles) {
        for (int i = 0; i < titles.length; i++) {
            sheet.value(row, i, titles[i]);
            sheet.style(row, i).bold().set();
        }
    }
}
