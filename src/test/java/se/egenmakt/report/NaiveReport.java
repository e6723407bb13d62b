package se.egenmakt.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.commission.CommissionFacts;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.Knowledge;
import se.egenmakt.shared.Sex;

/**
 * The annual report once more, written from the rules alone and with other means: commissions are joined pair by pair and coloured, persons are looked for day by day, dates are
 * compared as text, ages are ages and not birth years. Slow, and shares nothing with the program but the input.
 */
final class NaiveReport {
    private static final String[] BRACKETS = {"18-29", "30-39", "40-49", "50-59", "60-64", "65-"};
    private static final int[] LOW = {18, 30, 40, 50, 60, 65};
    private static final int[] HIGH = {29, 39, 49, 59, 64, 1000};

    private final int year;
    private final boolean provisional;
    private final @Nullable String municipality;
    private final List<List<CommissionFacts>> groups = new ArrayList<>();

    NaiveReport(List<CommissionFacts> all, int year, boolean provisional, @Nullable String municipality) {
        this.year = year;
        this.provisional = provisional;
        this.municipality = municipality;
        var colour = new int[all.size()];
        for (int i = 0; i < colour.length; i++) {
            colour[i] = i;
        }
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < all.size(); j++) {
                if (successive(all, all.get(i), all.get(j)) && sameByLetter(all.get(i), all.get(j))) {
                    int from = colour[j];
                    int to = colour[i];
                    for (int k = 0; k < colour.length; k++) {
                        colour[k] = colour[k] == from ? to : colour[k];
                    }
                }
            }
        }
        for (int c = 0; c < colour.length; c++) {
            var group = new ArrayList<CommissionFacts>();
            for (int i = 0; i < colour.length; i++) {
                if (colour[i] == c) {
                    group.add(all.get(i));
                }
            }
            if (!group.isEmpty()
                    && (municipality == null || last(group).municipality().equals(municipality))) {
                groups.add(group);
            }
        }
    }

    private static boolean successive(List<CommissionFacts> all, CommissionFacts one, CommissionFacts next) {
        if (!one.client().equals(next.client()) || one.openedOn().compareTo(next.openedOn()) >= 0) {
            return false;
        }
        for (var other : all) {
            if (other.client().equals(one.client())
                    && other.openedOn().isAfter(one.openedOn())
                    && other.openedOn().isBefore(next.openedOn())) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameByLetter(CommissionFacts one, CommissionFacts next) {
        boolean shared = false;
        for (var reason : one.mainReasons()) {
            for (var other : next.mainReasons()) {
                shared |= reason == other;
            }
        }
        return shared && next.openedOn().toString().compareTo(threeMonthsOn(String.valueOf(one.closedOn()))) <= 0;
    }

    /** The same day three months on, or the last of that month if it is shorter. */
    static String threeMonthsOn(String date) {
        int y = Integer.parseInt(date.substring(0, 4));
        int m = Integer.parseInt(date.substring(5, 7)) + 3;
        int d = Integer.parseInt(date.substring(8, 10));
        if (m > 12) {
            m -= 12;
            y++;
        }
        int[] lengths = {
            31, y % 4 == 0 && (y % 100 != 0 || y % 400 == 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
        };
        return "%04d-%02d-%02d".formatted(y, m, Math.min(d, lengths[m - 1]));
    }

    private static CommissionFacts last(List<CommissionFacts> group) {
        var last = group.getFirst();
        for (var commission : group) {
            if (commission.openedOn().isAfter(last.openedOn())) {
                last = commission;
            }
        }
        return last;
    }

    private static String began(List<CommissionFacts> group) {
        var began = "9999";
        for (var commission : group) {
            began = began.compareTo(commission.openedOn().toString()) < 0
                    ? began
                    : commission.openedOn().toString();
        }
        return began;
    }

    /** The latest closing as text; "9999" while any is open. */
    private static String ended(List<CommissionFacts> group) {
        var ended = "";
        for (var commission : group) {
            var closed = commission.closedOn() == null
                    ? "9999"
                    : commission.closedOn().toString();
            ended = ended.compareTo(closed) > 0 ? ended : closed;
        }
        return ended;
    }

    private boolean counts(String row, List<CommissionFacts> group) {
        var newYearsEve = year + "-12-31";
        var theOneBefore = year - 1 + "-12-31";
        return switch (row) {
            case "start" ->
                began(group).compareTo(theOneBefore) <= 0 && !(ended(group).compareTo(theOneBefore) <= 0);
            case "end" ->
                began(group).compareTo(newYearsEve) <= 0 && !(ended(group).compareTo(newYearsEve) <= 0);
            case "new" -> began(group).startsWith(year + "-");
            case "closed" -> ended(group).startsWith(year + "-");
            default -> throw new IllegalArgumentException(row);
        };
    }

    private boolean inReport(List<CommissionFacts> group) {
        return counts("start", group) || counts("new", group) || counts("closed", group) || counts("end", group);
    }

    private static String sex(Sex sex) {
        return sex == Sex.MAN ? "men" : sex == Sex.WOMAN ? "women" : "other";
    }

    /** Age row by the form: ages reached in 2012 on the form of 2013, otherwise in the report's year. */
    private String bracket(@Nullable Integer born) {
        if (born == null) {
            return "none";
        }
        int age = (year == 2013 ? 2012 : year) - born;
        for (int i = 0; i < BRACKETS.length; i++) {
            if (age >= LOW[i] && age <= HIGH[i]) {
                return BRACKETS[i];
            }
        }
        return "none";
    }

    /** Every figure with the first commissions of the periods behind it; for persons, of the period that shows they were supported. */
    Map<String, TreeSet<UUID>> behind() {
        var behind = new TreeMap<String, TreeSet<UUID>>();
        for (var group : groups) {
            var id = group.stream()
                    .filter(commission -> commission.openedOn().toString().equals(began(group)))
                    .findFirst()
                    .orElseThrow()
                    .commission();
            var facts = last(group);
            for (var row : List.of("start", "new", "closed", "end")) {
                if (counts(row, group)) {
                    put(behind, row + "." + sex(facts.sex()), id);
                    put(behind, row + ".total", id);
                }
            }
            if (counts("closed", group)) {
                if (facts.sex() == Sex.MAN || facts.sex() == Sex.WOMAN) {
                    put(behind, "closed-by-age." + bracket(facts.birthYear()) + "." + sex(facts.sex()), id);
                    put(behind, "closed-by-age." + bracket(facts.birthYear()) + ".total", id);
                }
                if (facts.minorChildren() == Knowledge.YES) {
                    put(behind, "minor-children." + sex(facts.sex()), id);
                    put(behind, "minor-children.total", id);
                    if (facts.childrenAtHome() == Knowledge.YES) {
                        put(behind, "children-at-home." + sex(facts.sex()), id);
                        put(behind, "children-at-home.total", id);
                    }
                }
                if (facts.minorChildren() == Knowledge.UNKNOWN) {
                    put(behind, "children-unknown", id);
                }
            }
            if (inReport(group)) {
                for (var reason : ContactReason.values()) {
                    if (group.stream()
                            .anyMatch(commission -> commission.mainReasons().contains(reason))) {
                        put(behind, "reason." + reason.code().replace(" ", "-"), id);
                    }
                }
            }
        }
        persons(behind);
        return behind;
    }

    /** Day by day from the last of the year to the first, until a day on which the client has an open commission. */
    private void persons(Map<String, TreeSet<UUID>> behind) {
        var clients = new TreeSet<UUID>();
        groups.forEach(group -> group.forEach(commission -> clients.add(commission.client())));
        for (var client : clients) {
            CommissionFacts found = null;
            UUID period = null;
            var own = groups.stream()
                    .filter(group -> group.getFirst().client().equals(client))
                    .toList();
            for (var day = LocalDate.of(year, 12, 31); found == null && day.getYear() == year; day = day.minusDays(1)) {
                for (var group : own) {
                    for (var commission : group) {
                        if (!commission.openedOn().isAfter(day)
                                && (commission.closedOn() == null
                                        || !commission.closedOn().isBefore(day))
                                && (found == null || commission.openedOn().isAfter(found.openedOn()))) {
                            found = commission;
                            period = group.stream()
                                    .filter(first -> first.openedOn().toString().equals(began(group)))
                                    .findFirst()
                                    .orElseThrow()
                                    .commission();
                        }
                    }
                }
            }
            if (found != null && period != null) {
                put(behind, "supported." + sex(found.sex()), period);
                put(behind, "supported.total", period);
            }
        }
    }

    private static void put(Map<String, TreeSet<UUID>> behind, String key, UUID id) {
        behind.computeIfAbsent(key, any -> new TreeSet<>()).add(id);
    }

    /** The whole report, as JSON is read. */
    Map<String, Object> json(String operation, List<String> inactive) {
        var behind = behind();
        var json = new LinkedHashMap<String, Object>();
        json.put("format", 1);
        json.put("operation", operation);
        json.put("municipality", municipality);
        json.put("year", year);
        json.put("form", year == 2013 ? "lst-2013" : "std-2014");
        json.put("provisional", provisional);
        var balance = new LinkedHashMap<String, Object>();
        for (var row : List.of("start", "new", "closed", "end")) {
            balance.put(row, menWomen(behind, row));
        }
        balance.put("holds", true);
        json.put("balance", balance);
        var ages = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < BRACKETS.length; i++) {
            int reached = year == 2013 ? 2012 : year;
            var row = new LinkedHashMap<String, Object>();
            row.put("bracket", BRACKETS[i]);
            var years = new ArrayList<@Nullable Integer>();
            years.add(BRACKETS[i].endsWith("-") ? null : reached - HIGH[i]);
            years.add(reached - LOW[i]);
            row.put("birthYears", years);
            row.putAll(menWomen(behind, "closed-by-age." + BRACKETS[i]));
            ages.add(row);
        }
        json.put("closedByAge", ages);
        json.put("closedWithMinorChildren", menWomen(behind, "minor-children"));
        json.put("closedWithChildrenAtHome", menWomen(behind, "children-at-home"));
        var persons = menWomen(behind, "supported");
        persons.put("other", size(behind, "supported.other"));
        json.put("personsSupported", persons);
        var reasons = new ArrayList<Map<String, Object>>();
        for (var reason : ContactReason.values()) {
            var row = new LinkedHashMap<String, Object>();
            row.put("reason", reason.code());
            row.put("periods", size(behind, "reason." + reason.code().replace(" ", "-")));
            reasons.add(row);
        }
        json.put("mainReasons", reasons);
        var outside = new LinkedHashMap<String, Object>();
        var outsideBalance = new LinkedHashMap<String, Object>();
        for (var row : List.of("start", "new", "closed", "end")) {
            outsideBalance.put(row, size(behind, row + ".other"));
        }
        outside.put("balance", outsideBalance);
        outside.put("closedByAge", menWomen(behind, "closed-by-age.none"));
        outside.put("closedWithMinorChildren", size(behind, "minor-children.other"));
        outside.put("closedWithChildrenAtHome", size(behind, "children-at-home.other"));
        outside.put("childrenUnknown", size(behind, "children-unknown"));
        json.put("doesNotFit", outside);
        var misfits = new TreeSet<String>();
        for (var group : groups) {
            var facts = last(group);
            if (inReport(group)) {
                if (facts.sex() == Sex.OTHER || facts.sex() == Sex.UNKNOWN) {
                    misfits.add(facts.clientNumber() + "|sex");
                } else if (facts.birthYear() == null) {
                    misfits.add(facts.clientNumber() + "|birth-year-missing");
                } else if (bracket(facts.birthYear()).equals("none")) {
                    misfits.add(facts.clientNumber() + "|birth-year-outside");
                }
            }
        }
        var clients = new ArrayList<Map<String, Object>>();
        for (var misfit : misfits) {
            var row = new LinkedHashMap<String, Object>();
            row.put("klientnr", misfit.substring(0, misfit.indexOf('|')));
            row.put("why", misfit.substring(misfit.indexOf('|') + 1));
            clients.add(row);
        }
        json.put("doesNotFitClients", clients);
        json.put("inactiveAtYearEnd", new ArrayList<>(new TreeSet<>(inactive)));
        return json;
    }

    private static Map<String, Object> menWomen(Map<String, TreeSet<UUID>> behind, String row) {
        var both = new LinkedHashMap<String, Object>();
        both.put("men", size(behind, row + ".men"));
        both.put("women", size(behind, row + ".women"));
        return both;
    }

    private static int size(Map<String, TreeSet<UUID>> behind, String key) {
        var list = behind.get(key);
        return list == null ? 0 : list.size();
    }
}
