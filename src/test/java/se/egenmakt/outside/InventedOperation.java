package se.egenmakt.outside;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * An invented operation up to a day, in the exchange format, drawn so that the edges of the rules come often: quarters and half years to the day, New Year, ends of months, leap days, returns
 * on the day of closing, commissions of one day, facts that change.
 */
public final class InventedOperation {
    private static final List<String> REASONS = List.of("ekonomi", "boende", "stöd i vardagen", "annat");
    private static final List<String> SEXES = List.of("man", "kvinna", "annat", "okänt");
    private static final List<String> KNOWLEDGE = List.of("ja", "nej", "okänt");
    private static final List<String> MUNICIPALITIES = List.of("Kristianstad", "Ängelholm", "Stockholm");
    private static final List<String> OMBUD = List.of("Åsa Öberg", "Bo Ek");
    private static final List<String> KINDS = List.of("hembesök", "telefon", "försök", "brev");
    private static final List<String> WITH =
            List.of("klient", "Försäkringskassan", "Sjukvården; \"öppen\" vård", "=1+1");
    private static final int[] TURNS = {2012, 2013, 2014, 2016};

    private final Random random;
    private final LocalDate today;
    private final List<Map<String, String>> commissions = new ArrayList<>();
    private final List<Map<String, String>> contacts = new ArrayList<>();
    private final List<Map<String, String>> awaited = new ArrayList<>();
    private final List<Map<String, String>> changes = new ArrayList<>();

    private InventedOperation(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    /** A day that this is often drawn up to: in 2013 to 2016, now and then at an edge. */
    public static LocalDate someDay(Random random) {
        var day = LocalDate.of(2013, 1, 1).plusDays(random.nextInt(1200));
        return random.nextBoolean() ? day : new InventedOperation(random, day).snapped(day);
    }

    /** @param today nothing is dated after it */
    public static Exported draw(Random random, int clients, LocalDate today) {
        var operation = new InventedOperation(random, today);
        for (int client = 0; client < clients; client++) {
            operation.draw(String.valueOf(7 + client));
        }
        return operation.exported();
    }

    private Exported exported() {
        var sheets = new LinkedHashMap<String, List<Map<String, String>>>();
        sheets.put("uppdrag", commissions);
        sheets.put("kontakter", contacts);
        sheets.put("väntar", awaited);
        sheets.put("ombudsbyten", changes);
        return new Exported(sheets);
    }

    /** The CSV files of an operation, by their names. */
    public static Map<String, byte[]> csv(Exported exported) {
        var files = new LinkedHashMap<String, byte[]>();
        exported.sheets().forEach((sheet, rows) -> {
            if (!rows.isEmpty()) {
                var text = new StringBuilder(String.join(";", rows.getFirst().keySet())).append("\r\n");
                rows.forEach(row -> text.append(String.join(
                                ";",
                                row.values().stream()
                                        .map(InventedOperation::quoted)
                                        .toList()))
                        .append("\r\n"));
                files.put(sheet + ".csv", text.toString().getBytes(StandardCharsets.UTF_8));
            }
        });
        return files;
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[;\"\n\r].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private void draw(String number) {
        var sex = one(SEXES);
        int born = percent(60) ? edgeYear() : 1930 + random.nextInt(75);
        var municipality = one(MUNICIPALITIES);
        boolean changing = percent(40);
        var opened = snapped(LocalDate.of(2011, 6, 1).plusDays(random.nextInt(1100)));
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count && !opened.isAfter(today); i++) {
            if (changing) {
                sex = percent(50) ? one(SEXES) : sex;
                municipality = percent(50) ? one(MUNICIPALITIES) : municipality;
            }
            var closed = closing(opened);
            boolean open = closed.isAfter(today) || (i == count - 1 && percent(40));
            var minors = one(KNOWLEDGE);
            var ombud = one(OMBUD);
            commissions.add(row(
                    "klientnr",
                    number,
                    "kön",
                    sex,
                    "födelseår",
                    percent(15) ? "" : String.valueOf(born),
                    "kommun",
                    municipality,
                    "ombud",
                    ombud,
                    "öppnat",
                    opened.toString(),
                    "avslutat",
                    open ? "" : closed.toString(),
                    "huvudorsak",
                    reasons(),
                    "övriga orsaker",
                    "",
                    "minderåriga barn",
                    minors,
                    "hemmaboende barn",
                    minors.equals("ja") ? one(KNOWLEDGE) : minors));
            happenings(number, opened, open ? today : closed, open, ombud);
            if (open) {
                return;
            }
            opened = next(opened, closed);
        }
    }

    /** Contacts, awaited decisions and a change of ombud, from the first day to the last. */
    private void happenings(String number, LocalDate first, LocalDate last, boolean open, String ombud) {
        for (int i = random.nextInt(4); i > 0; i--) {
            contacts.add(row(
                    "klientnr", number, "datum", within(first, last).toString(), "sätt", one(KINDS), "med", one(WITH)));
        }
        if (percent(25)) {
            var from = within(first, last);
            boolean lasts = open && percent(30);
            awaited.add(row(
                    "klientnr",
                    number,
                    "från",
                    from.toString(),
                    "till",
                    lasts ? "" : within(from, last).toString(),
                    "på",
                    one(WITH)));
        }
        if (percent(10)) {
            var before = one(OMBUD);
            if (!before.equals(ombud)) {
                changes.add(row(
                        "klientnr", number, "datum", within(first, last).toString(), "från", before, "till", ombud));
            }
        }
    }

    private LocalDate within(LocalDate first, LocalDate last) {
        int days = (int) (last.toEpochDay() - first.toEpochDay());
        var halfYear = LocalDate.of(first.getYear(), 6, 30).plusDays(random.nextInt(3) - 1L);
        var day = switch (random.nextInt(6)) {
            case 0 -> first;
            case 1 -> last;
            case 2 -> halfYear;
            default -> first.plusDays(random.nextInt(days + 1));
        };
        return day.isBefore(first) || day.isAfter(last) ? last : day;
    }

    private LocalDate closing(LocalDate opened) {
        var closed = switch (random.nextInt(5)) {
            case 0 -> opened;
            case 1 -> opened.plusDays(1 + random.nextInt(3));
            default -> opened.plusDays(random.nextInt(300));
        };
        var snapped = snapped(closed);
        return snapped.isBefore(opened) ? closed : snapped;
    }

    private LocalDate next(LocalDate opened, LocalDate closed) {
        var quarter = LocalDate.parse(Recount.monthsFrom(closed.toString(), 3));
        var next = switch (random.nextInt(7)) {
            case 0 -> closed;
            case 1 -> closed.plusDays(1);
            case 2 -> quarter;
            case 3 -> quarter.plusDays(1);
            case 4 -> quarter.minusDays(1);
            case 5 -> snapped(closed.plusDays(random.nextInt(100)));
            default -> closed.plusDays(random.nextInt(250));
        };
        var notBefore = next.isBefore(closed) ? closed : next;
        return notBefore.equals(opened) ? notBefore.plusDays(1) : notBefore;
    }

    /** Now and then moved to an edge: New Year's Eve or Day, the end or the start of its month, the end of February. */
    private LocalDate snapped(LocalDate day) {
        return switch (random.nextInt(12)) {
            case 0, 1 -> LocalDate.of(day.getYear(), 12, 31);
            case 2 -> LocalDate.of(day.getYear() + 1, 1, 1);
            case 3, 4 -> day.withDayOfMonth(day.lengthOfMonth());
            case 5 -> day.withDayOfMonth(1);
            case 6 -> LocalDate.of(TURNS[random.nextInt(4)], 3, 1).minusDays(1);
            default -> day;
        };
    }

    private int edgeYear() {
        int[] ages = {17, 18, 19, 29, 30, 39, 40, 49, 50, 59, 60, 64, 65};
        return 2011 + random.nextInt(4) - ages[random.nextInt(ages.length)];
    }

    private String reasons() {
        var places = new TreeSet<>(List.of(random.nextInt(REASONS.size())));
        while (percent(40)) {
            places.add(random.nextInt(REASONS.size()));
        }
        return String.join(", ", places.stream().map(REASONS::get).toList());
    }

    private static Map<String, String> row(String... headersAndCells) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < headersAndCells.length; i += 2) {
            row.put(headersAndCells[i], headersAndCells[i + 1]);
        }
        return row;
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }
}
