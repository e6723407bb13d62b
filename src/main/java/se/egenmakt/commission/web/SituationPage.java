package se.egenmakt.commission.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    /** An ombud who is away, with the open commissions: how many are quiet, how many each stand-in has, and how many nobody has (rule B7). */
    public record Away(OmbudDay day, int open, int quiet, Map<String, Long> standIns, int without) {
        public String until() {
            var until = day.absentUntil();
            return until == null ? Texts.t("load.away.open") : Texts.t("load.away.until", SwedishDates.full(until));
        }

        /** "Nils Åberg: 3, 2 utan vikarie". */
        public String standInText() {
            var each = new ArrayList<String>();
            standIns.forEach((name, count) -> each.add(Texts.t("load.away.stand-in", name, count)));
            if (without > 0) {
                each.add(Texts.t("load.away.nobody", without));
            }
            return each.isEmpty() ? Texts.t("load.no-share") : String.join(", ", each);
        }
    }

    public List<Away> away() {
        return ombud.stream().filter(OmbudDay::absent).filter(day -> day.rate() != null || !of(day).isEmpty()).map(this::away).toList();
    }

    private Away away(OmbudDay day) {
        var own = of(day);
        var standIns = own.stream()
                .flatMap(line -> Optional.ofNullable(line.standIn()).stream())
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        return new Away(
                day,
                own.size(),
                (int) own.stream().filter(CommissionLine::quiet).count(),
                standIns,
                (int) own.stream().filter(line -> line.standIn() == null).count());
    }

    /** Ombud who are away and have open commissions in which nobody stands in. */
    public List<Away> withoutStandIn() {
        return away().stream().filter(away -> away.without() > 0).toList();
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
            return Texts.t("load." + caseload.band().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }

        public String share() {
            return Format.percent(day.clientWork(), 0);
        }
    }

    /** Those who are at work; for those who are away nothing is reckoned on a full-time post. */
    public List<Load> loads() {
        return ombud.stream()
                .filter(day -> !day.absent())
                .filter(day -> day.rate() != null || !of(day).isEmpty())
                .map(day -> {
                    int open = of(day).size();
                    int quiet = (int) of(day).stream().filter(CommissionLine::quiet).count();
                    return new Load(day, open, quiet, Caseload.on(today, open - quiet, day.clientWork()));
                })
                .toList();
    }

    private List<CommissionLine> of(OmbudDay day) {
        return lines.stream().filter(line -> line.ombud().equals(day.ombud().id())).toList();
    }

    public int open() {
        return lines.size();
    }

    public String since(CommissionLine line) {
        return SwedishDates.full(line.lastSign());
    }
}
