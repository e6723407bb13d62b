package se.egenmakt.outside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An annual report counted from an export by the rules B5, B6 and C1–C9, with other means than the program's: dates are text, months are reckoned by hand, ages are ages and not
 * birth years. Every figure is the set of counted periods behind it, each told by its client and the day it began: {@code 17 2013-02-28}.
 */
public final class Recount {
    /** Code list 1, in its order. */
    private static final List<String> REASONS = List.of(
            ("ekonomi, skulder, boende, myndighetskontakter, psykiatrisk vård, somatisk vård, tandvård, sysselsättning, studier, stöd i vardagen, "
                            + "överklagande, god man, familj och barn, ensamhet, missbruk, våld, digitalt, samordning, annat")
                    .split(", "));

    private static final List<String> BALANCE = List.of("start", "new", "closed", "end");
    private static final List<String> BRACKETS = List.of("18-29", "30-39", "40-49", "50-59", "60-64", "65-");
    private static final int[] LOW = {18, 30, 40, 50, 60, 65};
    private static final int[] HIGH = {29, 39, 49, 59, 64, 1000};
    private static final String STILL_OPEN = "9999";

    /** As client numbers are sorted in what leaves the program. */
    private static final Comparator<String> CODE_POINTS = (one, other) ->
            Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

    private final Exported exported;
    private final int year;
    private final String eveBefore;
    private final String firstDay;
    private final String lastDay;
    private final String municipality;
    private final String today;
    private final List<Period> periods = new ArrayList<>();

    /** The rows of one or more commissions that count as one, in the order they were opened. */
    private record Period(List<Map<String, String>> rows) {
        String client() {
            return rows.getFirst().get("klientnr");
        }

        String began() {
            return rows.getFirst().get("öppnat");
        }

        String ended() {
            return closing(rows.getLast());
        }

        /** A fact that may change between joined commissions: that of the last. */
        String fact(String column) {
            return rows.getLast().get(column);
        }

        List<String> mainReasons() {
            return rows.stream().flatMap(row -> reasons(row).stream()).toList();
        }

        @Override
        public String toString() {
            return client() + " " + began();
        }
    }

    /**
     * @param municipality its name; empty for the whole operation
     * @param today        as {@code 2013-08-01}
     */
    public Recount(Exported exported, int year, String municipality, String today) {
        this.exported = exported;
        this.year = year;
        eveBefore = String.format(Locale.ROOT, "%04d-12-31", year - 1);
        firstDay = String.format(Locale.ROOT, "%04d-01-01", year);
        lastDay = String.format(Locale.ROOT, "%04d-12-31", year);
        this.municipality = municipality;
        this.today = today;
        commissionsByClient().values().forEach(commissions -> {
            var rows = new ArrayList<Map<String, String>>();
            for (var row : commissions) {
                if (!rows.isEmpty() && !isSamePeriod(rows.getLast(), row)) {
                    add(new Period(List.copyOf(rows)));
                    rows.clear();
                }
                rows.add(row);
            }
            add(new Period(rows));
        });
    }

    private void add(Period period) {
        if (municipality.isEmpty() || municipality.equals(period.fact("kommun"))) {
            periods.add(period);
        }
    }

    /** The rows of each client, in the order the commissions were opened. */
    private Map<String, List<Map<String, String>>> commissionsByClient() {
        var clients = new TreeMap<String, List<Map<String, String>>>(CODE_POINTS);
        exported.rows("uppdrag")
                .forEach(row -> clients.computeIfAbsent(row.get("klientnr"), number -> new ArrayList<>())
                        .add(row));
        clients.values().forEach(rows -> rows.sort(Comparator.comparing(row -> row.get("öppnat"))));
        return clients;
    }

    private static String closing(Map<String, String> row) {
        return row.get("avslutat").isEmpty() ? STILL_OPEN : row.get("avslutat");
    }

    private static List<String> reasons(Map<String, String> row) {
        return List.of(row.get("huvudorsak").split(", *"));
    }

    /** B6: the later opens no later than the earlier's closing date plus three months, and they share a main reason. */
    private static boolean isSamePeriod(Map<String, String> earlier, Map<String, String> later) {
        return notAfter(later.get("öppnat"), monthsFrom(closing(earlier), 3))
                && reasons(earlier).stream().anyMatch(reasons(later)::contains);
    }

    private static boolean notAfter(String day, String other) {
        return day.compareTo(other) <= 0;
    }

    /** The same day that many months on, or back, or the last of that month if it is shorter. */
    static String monthsFrom(String date, int months) {
        int month = Integer.parseInt(date.substring(0, 4)) * 12 + Integer.parseInt(date.substring(5, 7)) - 1 + months;
        int y = month / 12;
        boolean leap = y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);
        int[] lengths = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        int day = Math.min(Integer.parseInt(date.substring(8, 10)), lengths[month % 12]);
        return String.format(Locale.ROOT, "%04d-%02d-%02d", y, month % 12 + 1, day);
    }

    // ── Rules C1, C2, C3, C7, C9 ───────────────────────────────────────────

    /** C1: begun on or before the day and not ended on or before it. */
    private static boolean runsAtEndOf(String day, Period period) {
        return notAfter(period.began(), day) && !notAfter(period.ended(), day);
    }

    private boolean counts(String row, Period period) {
        return switch (row) {
            case "start" -> runsAtEndOf(eveBefore, period);
            case "end" -> runsAtEndOf(lastDay, period);
            case "new" -> inYear(period.began());
            case "closed" -> inYear(period.ended());
            default -> throw new IllegalArgumentException(row);
        };
    }

    private boolean inYear(String day) {
        return notAfter(firstDay, day) && notAfter(day, lastDay);
    }

    private boolean touchesTheYear(Period period) {
        return BALANCE.stream().anyMatch(row -> counts(row, period));
    }

    private static String column(String sex) {
        return sex.equals("man") ? "men" : sex.equals("kvinna") ? "women" : "other";
    }

    /** The year in which the form's ages are reached: as printed for 2013, the year before. */
    private int ageYear() {
        return year == 2013 ? 2012 : year;
    }

    private String bracket(String born) {
        if (!born.isEmpty()) {
            int age = ageYear() - Integer.parseInt(born);
            for (int i = 0; i < LOW.length; i++) {
                if (age >= LOW[i] && age <= HIGH[i]) {
                    return BRACKETS.get(i);
                }
            }
        }
        return "none";
    }

    /** Every figure with the periods behind it; behind persons supported, the period that shows it. Figures without any are left out. */
    public Map<String, TreeSet<String>> behind() {
        var behind = new TreeMap<String, TreeSet<String>>();
        for (var period : periods) {
            var column = column(period.fact("kön"));
            for (var row : BALANCE) {
                if (counts(row, period)) {
                    put(behind, row, column, period);
                }
            }
            if (counts("closed", period)) {
                closed(behind, column, period);
            }
            if (touchesTheYear(period)) {
                period.mainReasons().forEach(reason -> put(behind, "reason." + reason.replace(' ', '-'), period));
            }
        }
        supported(behind);
        return behind;
    }

    private void closed(Map<String, TreeSet<String>> behind, String column, Period period) {
        if (!column.equals("other")) {
            put(behind, "closed-by-age." + bracket(period.fact("födelseår")), column, period);
        }
        switch (period.fact("minderåriga barn")) {
            case "ja" -> {
                put(behind, "minor-children", column, period);
                if (period.fact("hemmaboende barn").equals("ja")) {
                    put(behind, "children-at-home", column, period);
                }
            }
            case "okänt" -> put(behind, "children-unknown", period);
            default -> {}
        }
    }

    /** C7: each client with a commission open on at least one day of the year, by the sex of the last of them. */
    private void supported(Map<String, TreeSet<String>> behind) {
        var last = new TreeMap<String, Map<String, String>>();
        var where = new TreeMap<String, Period>();
        for (var period : periods) {
            for (var row : period.rows()) {
                var before = last.get(period.client());
                if (notAfter(row.get("öppnat"), lastDay)
                        && notAfter(firstDay, closing(row))
                        && (before == null || notAfter(before.get("öppnat"), row.get("öppnat")))) {
                    last.put(period.client(), row);
                    where.put(period.client(), period);
                }
            }
        }
        last.forEach((client, row) -> put(behind, "supported", column(row.get("kön")), where.get(client)));
    }

    private static void put(Map<String, TreeSet<String>> behind, String row, String column, Period period) {
        put(behind, row + "." + column, period);
        put(behind, row + ".total", period);
    }

    private static void put(Map<String, TreeSet<String>> behind, String figure, Period period) {
        behind.computeIfAbsent(figure, any -> new TreeSet<>()).add(period.toString());
    }

    // ── Rule B5 ────────────────────────────────────────────────────────────

    /** Clients with a commission that was inactive at the end of the year, or is today in a year that has not ended. */
    private List<String> inactive() {
        var day = provisional() ? today : lastDay;
        var limit = monthsFrom(day, -6);
        var inactive = new ArrayList<String>();
        commissionsByClient().forEach((client, commissions) -> {
            for (var row : commissions) {
                if (notAfter(row.get("öppnat"), day)
                        && !notAfter(closing(row), day)
                        && (municipality.isEmpty() || municipality.equals(row.get("kommun")))
                        && !notAfter(limit, lastContact(client, commissions, row, day))
                        && !awaits(client, commissions, row, day)) {
                    inactive.add(client);
                }
            }
        });
        return inactive;
    }

    /** The last contact on or before the day that reached somebody; the opening, if none. */
    private String lastContact(
            String client, List<Map<String, String>> commissions, Map<String, String> row, String day) {
        var last = row.get("öppnat");
        for (var contact : exported.rows("kontakter")) {
            if (contact.get("klientnr").equals(client)
                    && !contact.get("sätt").equals("försök")
                    && belongsTo(commissions, contact.get("datum")) == row
                    && notAfter(contact.get("datum"), day)
                    && notAfter(last, contact.get("datum"))) {
                last = contact.get("datum");
            }
        }
        return last;
    }

    private boolean awaits(String client, List<Map<String, String>> commissions, Map<String, String> row, String day) {
        return exported.rows("väntar").stream()
                .anyMatch(awaited -> awaited.get("klientnr").equals(client)
                        && belongsTo(commissions, awaited.get("från")) == row
                        && notAfter(awaited.get("från"), day)
                        && (awaited.get("till").isEmpty() || notAfter(day, awaited.get("till"))));
    }

    /** The commission open on the day; when one closes and another opens, the one that opens. */
    private static Map<String, String> belongsTo(List<Map<String, String>> commissions, String day) {
        Map<String, String> found = null;
        for (var row : commissions) {
            if (notAfter(row.get("öppnat"), day) && notAfter(day, closing(row))) {
                found = row;
            }
        }
        return found;
    }

    // ── The JSON ───────────────────────────────────────────────────────────

    private boolean provisional() {
        return notAfter(today, lastDay);
    }

    /**
     * The whole report: every member that format 1 has, in its order.
     *
     * @param internal with the two internal members
     */
    public Map<String, Object> json(String operation, boolean internal) {
        var behind = behind();
        var json = members(
                "format",
                1,
                "operation",
                operation,
                "municipality",
                municipality.isEmpty() ? null : municipality,
                "year",
                year,
                "form",
                year == 2013 ? "lst-2013" : "std-2014",
                "provisional",
                provisional());
        var balance = members();
        BALANCE.forEach(row -> balance.put(row, menAndWomen(behind, row)));
        balance.put("holds", true);
        json.put("balance", balance);
        var ages = new ArrayList<Object>();
        for (int i = 0; i < BRACKETS.size(); i++) {
            var row = members(
                    "bracket", BRACKETS.get(i),
                    "birthYears", Arrays.asList(HIGH[i] == 1000 ? null : ageYear() - HIGH[i], ageYear() - LOW[i]));
            row.putAll(menAndWomen(behind, "closed-by-age." + BRACKETS.get(i)));
            ages.add(row);
        }
        json.put("closedByAge", ages);
        json.put("closedWithMinorChildren", menAndWomen(behind, "minor-children"));
        json.put("closedWithChildrenAtHome", menAndWomen(behind, "children-at-home"));
        var persons = menAndWomen(behind, "supported");
        persons.put("other", number(behind, "supported.other"));
        json.put("personsSupported", persons);
        json.put(
                "mainReasons",
                REASONS.stream()
                        .map(reason -> members(
                                "reason", reason, "periods", number(behind, "reason." + reason.replace(' ', '-'))))
                        .toList());
        var outside = members();
        BALANCE.forEach(row -> outside.put(row, number(behind, row + ".other")));
        json.put(
                "doesNotFit",
                members(
                        "balance", outside,
                        "closedByAge", menAndWomen(behind, "closed-by-age.none"),
                        "closedWithMinorChildren", number(behind, "minor-children.other"),
                        "closedWithChildrenAtHome", number(behind, "children-at-home.other"),
                        "childrenUnknown", number(behind, "children-unknown")));
        if (internal) {
            json.put("doesNotFitClients", doesNotFit());
            json.put("inactiveAtYearEnd", inactive());
        }
        return json;
    }

    private List<Object> doesNotFit() {
        var why = new TreeMap<String, TreeSet<String>>(CODE_POINTS);
        for (var period : periods) {
            var born = period.fact("födelseår");
            var reason = column(period.fact("kön")).equals("other")
                    ? "sex"
                    : born.isEmpty() ? "birth-year-missing" : bracket(born).equals("none") ? "birth-year-outside" : "";
            if (touchesTheYear(period) && !reason.isEmpty()) {
                why.computeIfAbsent(period.client(), client -> new TreeSet<>()).add(reason);
            }
        }
        var entries = new ArrayList<Object>();
        why.forEach((client, reasons) ->
                reasons.forEach(reason -> entries.add(members("klientnr", client, "why", reason))));
        return entries;
    }

    private static Map<String, Object> menAndWomen(Map<String, TreeSet<String>> behind, String row) {
        return members("men", number(behind, row + ".men"), "women", number(behind, row + ".women"));
    }

    private static int number(Map<String, TreeSet<String>> behind, String figure) {
        var periods = behind.get(figure);
        return periods == null ? 0 : periods.size();
    }

    /** An object of JSON, from names and values in turn. */
    private static Map<String, Object> members(Object... namesAndValues) {
        var members = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }
}
