package se.egenmakt.commission.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.egenmakt.access.Acting;
import se.egenmakt.commission.Caseload;
import se.egenmakt.commission.CommissionLine;
import se.egenmakt.web.CaseloadBand;
import se.egenmakt.web.Format;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Reminder;
import se.egenmakt.web.Shell;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;
import se.egenmakt.workforce.OmbudDay;

/** An ombud's start page. */
public record TodayPage(
        Acting acting, LocalDate today, List<CommissionLine> lines, OmbudDay day, List<Unsaved> unsaved, List<Reminder> reminders) {
    /** So many clients the start page shows; the rest are a click away. */
    private static final int SHOWN = 25;
    /** From so many days of waiting on, the page asks whether the answer has come. */
    private static final int LONG_WAIT = 60;

    public Shell shell() {
        return Shell.titled(Texts.t("menu.today")).current("/").owner(Owner.CLIENT, Texts.t("owner.clients"), Texts.t("owner.clients.mine"));
    }

    public String firstName() {
        return acting.actor().split(" ")[0];
    }

    public List<CommissionLine> own() {
        return lines.stream().filter(line -> !line.standingIn()).toList();
    }

    public List<CommissionLine> standingIn() {
        return lines.stream().filter(CommissionLine::standingIn).toList();
    }

    public List<CommissionLine> shown() {
        return own().stream().limit(SHOWN).toList();
    }

    public long quiet() {
        return own().stream().filter(CommissionLine::quiet).count();
    }

    /** Those who have waited long for a decision, the longest first. */
    public List<CommissionLine> longAwaited() {
        return own().stream()
                .filter(line -> line.awaitedFrom() != null && line.awaitedFrom().isBefore(today.minusDays(LONG_WAIT)))
                .sorted(java.util.Comparator.comparing(line -> java.util.Objects.requireNonNull(line.awaitedFrom())))
                .limit(5)
                .toList();
    }

    /** How many things need the ombud. */
    public int things() {
        return unsaved.size() + (quiet() > 0 ? 1 : 0) + longAwaited().size() + reminders.size();
    }

    public String lead() {
        return Texts.tn("today.lead", things(), Format.sentence(SwedishDates.weekday(today)), Format.sentence(Format.word(things())));
    }

    public long daysWaited(CommissionLine line) {
        var from = line.awaitedFrom();
        return from == null ? 0 : java.time.temporal.ChronoUnit.DAYS.between(from, today);
    }

    public Caseload caseload() {
        return Caseload.on(today, (int) own().stream().filter(line -> !line.quiet()).count(), day.clientWork());
    }

    /** Null for one who is away, or has no time for clients. */
    public @Nullable CaseloadBand band() {
        if (day.absent()) {
            return null;
        }
        var caseload = caseload();
        return caseload.perFullTimePost()
                .map(value -> new CaseloadBand(Texts.t(caseload.why()), value, caseload.usual().least(), 15, caseload.usual().most()))
                .orElse(null);
    }

    public String share() {
        BigDecimal share = day.clientWork();
        return Format.decimal(share, 2);
    }
}
