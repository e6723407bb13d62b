package se.egenmakt.commission.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.egenmakt.access.Acting;
import se.egenmakt.commission.Caseload;
import se.egenmakt.commission.CommissionLine;
import se.egenmakt.web.Format;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Reminder;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Status;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;
import se.egenmakt.workforce.OmbudDay;

/** A manager's start page: load per ombud, what is quiet, by number. */
public record SituationPage(Acting acting, LocalDate today, List<CommissionLine> lines, List<OmbudDay> ombud, List<Reminder> reminders) {
    private static final int SHOWN = 10;

    public Shell shell() {
        return Shell.titled(Texts.t("menu.situation")).current("/").owner(Owner.FIGURES, Texts.t("owner.figures"), Texts.t("owner.figures.numbers"));
    }

    public String weekday() {
        return Format.sentence(SwedishDates.weekday(today));
    }

    public List<CommissionLine> quiet() {
        return lines.stream().filter(CommissionLine::quiet).sorted(Comparator.comparing(CommissionLine::lastSign)).toList();
    }

    public List<CommissionLine> quietShown() {
        return quiet().stream().limit(SHOWN).toList();
    }

    public int things() {
        return reminders.size() + (quiet().isEmpty() ? 0 : 1) + withoutStandIn().size();
    }

    public String lead() {
        return Texts.tn("situation.lead", things(), weekday(), Format.sentence(Format.word(things())));
    }

    /** Ombud who are away and have open commissions. */
    public List<OmbudDay> withoutStandIn() {
        return ombud.stream().filter(OmbudDay::absent).filter(day -> open(day) > 0).toList();
    }

    /** One ombud's load. */
    public record Load(OmbudDay day, int open, int quiet, Caseload caseload) {
        public String perPost() {
            return caseload.perFullTimePost().map(value -> Format.decimal(value, 1)).orElse(Texts.t("load.no-share"));
        }

        public Status status() {
            return switch (caseload.band()) {
                case BELOW -> Status.TODO;
                case USUAL -> Status.DONE;
                case ABOVE -> Status.NEED;
                case NO_SHARE -> Status.OFF;
            };
        }

        public String band() {
            return Texts.t(day.absent() ? "load.absent" : "load." + caseload.band().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }

        public String share() {
            return Format.percent(day.clientWork(), 0);
        }
    }

    public List<Load> loads() {
        return ombud.stream()
                .filter(day -> day.rate() != null || open(day) > 0)
                .map(day -> {
                    int open = open(day);
                    int quiet = (int) lines.stream().filter(line -> line.ombud().equals(day.ombud().id()) && line.quiet()).count();
                    return new Load(day, open, quiet, Caseload.on(today, open - quiet, day.clientWork()));
                })
                .toList();
    }

    private int open(OmbudDay day) {
        return (int) lines.stream().filter(line -> line.ombud().equals(day.ombud().id())).count();
    }

    public int open() {
        return lines.size();
    }

    public String since(CommissionLine line) {
        return SwedishDates.full(line.lastSign());
    }

    public @Nullable String away(OmbudDay day) {
        return day.absentUntil() == null ? null : SwedishDates.full(day.absentUntil());
    }
}
