package se.egenmakt.commission.web;

import java.time.LocalDate;
import java.util.List;
import se.egenmakt.commission.CommissionLine;
import se.egenmakt.web.Status;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/** One row of a list of commissions, in words. */
public record LineView(
        String href, String number, String municipality, String ombud, String last, Status status, String statusText, boolean open) {

    public static List<LineView> of(List<CommissionLine> lines, LocalDate today) {
        return lines.stream().map(line -> of(line, today)).toList();
    }

    private static LineView of(CommissionLine line, LocalDate today) {
        var last = line.lastContactOn();
        return new LineView(
                "/commissions/" + line.id(),
                line.number(),
                line.municipalityName(),
                line.ombudName(),
                last == null ? Texts.t("client.no-contact") : SwedishDates.relative(last, today),
                status(line),
                statusText(line, today),
                line.closedOn() == null);
    }

    private static Status status(CommissionLine line) {
        if (line.closedOn() != null) {
            return Status.OFF;
        }
        return line.quiet() ? Status.NEED : line.awaiting() ? Status.HALF : Status.DONE;
    }

    private static String statusText(CommissionLine line, LocalDate today) {
        var closed = line.closedOn();
        if (closed != null) {
            return Texts.t("line.closed", closed);
        }
        if (line.quiet()) {
            return Texts.t("line.quiet");
        }
        if (line.awaiting()) {
            return Texts.t("line.awaiting");
        }
        return Texts.t(line.openedOn().isAfter(today.minusDays(14)) ? "line.new" : "line.open");
    }
}
