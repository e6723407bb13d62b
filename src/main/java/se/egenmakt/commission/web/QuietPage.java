package se.egenmakt.commission.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.commission.CommissionLine;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/** The six-month list (rule B5): the program proposes, a person decides. A manager sees numbers; only the ombud can act. */
public record QuietPage(Acting acting, LocalDate today, List<CommissionLine> lines) {
    public Shell shell() {
        var shell = Shell.titled(Texts.t("menu.quiet")).current(ombud() ? "/quiet" : "/");
        return ombud()
                ? shell.owner(Owner.CLIENT, Texts.t("owner.clients"), Texts.t("owner.clients.quiet"))
                : shell.owner(Owner.FIGURES, Texts.t("owner.figures"), Texts.t("owner.figures.numbers"));
    }

    public boolean ombud() {
        return acting.is(Role.OMBUD);
    }

    public List<CommissionLine> quiet() {
        return lines.stream().filter(CommissionLine::quiet).sorted(Comparator.comparing(CommissionLine::lastSign)).toList();
    }

    /** Quiet too, but active because a decision is awaited. */
    public List<CommissionLine> waiting() {
        return lines.stream().filter(line -> !line.quiet() && line.awaiting() && line.lastSign().isBefore(limit())).toList();
    }

    public LocalDate limit() {
        return today.minusMonths(6);
    }

    public String last(CommissionLine line) {
        return line.lastContactOn() == null
                ? Texts.t("quiet.since-opening", line.openedOn())
                : Texts.t("quiet.last", line.lastContactOn());
    }

    public String limitDay() {
        return SwedishDates.full(limit());
    }
}
