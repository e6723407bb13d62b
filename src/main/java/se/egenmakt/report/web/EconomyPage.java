package se.egenmakt.report.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.egenmakt.report.Economy;
import se.egenmakt.report.EconomyLine;
import se.egenmakt.report.ReportDraft;
import se.egenmakt.report.ReportWords;
import se.egenmakt.web.Form;
import se.egenmakt.web.Format;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** The economic account, in whole kronor, and the extra funds for competence. */
public record EconomyPage(ReportHead head, Form form) {
    public Shell shell() {
        return ReportHead.shell(Texts.t("report.economy.title")).form(form);
    }

    static Form form(ReportDraft draft) {
        var economy = draft.economy();
        var form = Form.empty().with("version", draft.economyVersion());
        for (var line : EconomyLine.values()) {
            form.with(field(line), economy.amount(line).map(Format::number).orElse(null));
        }
        return form.with("extraReceived", written(economy.extraReceived()))
                .with("extraUsed", written(economy.extraUsed()))
                .with("extraFor", economy.extraFor())
                .with("comment", economy.comment());
    }

    private static @Nullable String written(@Nullable Long kronor) {
        return kronor == null ? null : Format.number(kronor);
    }

    static Economy read(Form form, int most, int longest) {
        var lines = new TreeMap<String, Long>();
        for (var line : EconomyLine.values()) {
            form.whole(field(line), 0, most).ifPresent(kronor -> lines.put(line.code(), (long) kronor));
        }
        return new Economy(
                lines,
                form.whole("extraReceived", 0, most).map(Integer::longValue).orElse(null),
                form.whole("extraUsed", 0, most).map(Integer::longValue).orElse(null),
                form.text("extraFor", longest).orElse(""),
                form.text("comment", longest).orElse(""));
    }

    /** The name of a line's field. */
    public static String field(EconomyLine line) {
        return line.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<EconomyLine> lines(boolean income) {
        return Arrays.stream(EconomyLine.values()).filter(line -> line.income() == income).toList();
    }

    public String label(EconomyLine line) {
        return ReportWords.economyLabel(line);
    }

    public Economy saved() {
        return head.state().draft().economy();
    }

    /** What is left, or missing, of what is saved. */
    public String left() {
        return ReportWords.left(saved(), head.state().year());
    }
}
