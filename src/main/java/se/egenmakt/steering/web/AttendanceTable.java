package se.egenmakt.steering.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.egenmakt.steering.Party;
import se.egenmakt.steering.PartyAttendance;
import se.egenmakt.web.Format;
import se.egenmakt.web.Texts;

/**
 * Each party's attendance through the years, the latest first, and in a sentence.
 *
 * @param years at most {@link #YEARS}
 */
public record AttendanceTable(List<Integer> years, List<Line> lines) {
    private static final int YEARS = 5;

    /** @param total of all the years shown */
    public record Line(Party party, List<PartyAttendance> byYear, PartyAttendance total) {
        public String name() {
            return SteeringShell.name(party);
        }

        /** "3 av 4", or a dash in a year when the party had no seat to fill. */
        public String in(int year) {
            return byYear.stream().filter(one -> one.year() == year).findFirst().map(Line::cell).orElse("–");
        }

        public String sum() {
            return cell(total);
        }

        public String share() {
            return Format.percent(total.share(), 0);
        }

        private static String cell(PartyAttendance one) {
            return Texts.t("steering.attendance.cell", one.attended(), one.meetings());
        }
    }

    static AttendanceTable of(List<PartyAttendance> attendance) {
        var years = attendance.stream().map(PartyAttendance::year).distinct().sorted(Comparator.reverseOrder()).limit(YEARS).toList();
        var lines = attendance.stream().map(PartyAttendance::party).distinct().flatMap(party -> line(party, attendance, years).stream()).toList();
        return new AttendanceTable(years, lines);
    }

    private static Optional<Line> line(Party party, List<PartyAttendance> attendance, List<Integer> years) {
        var own = attendance.stream().filter(one -> one.party() == party && years.contains(one.year())).toList();
        return own.stream().reduce(PartyAttendance::plus).map(total -> new Line(party, own, total));
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** "Arbetsförmedlingen har varit med minst, på 1 av 6 möten sedan 2024." */
    public String sentence() {
        var least = lines.stream().min(Comparator.comparing((Line line) -> line.total().share())).orElseThrow();
        return least.total().attended() == least.total().meetings()
                ? Texts.t("steering.attendance.all", Integer.toString(years.getLast()))
                : Texts.tn("steering.attendance.least", least.total().meetings(), least.name(), least.total().attended(), Integer.toString(years.getLast()));
    }
}
