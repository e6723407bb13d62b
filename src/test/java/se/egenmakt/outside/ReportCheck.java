package se.egenmakt.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares the JSON of an annual report with what is counted anew from the operation's export, member by member: a member that one of them lacks is a difference too, so there is
 * none that is not checked.
 *
 * <pre>java src/test/java/se/egenmakt/outside/ReportCheck.java FOLDER REPORT.json OPERATION YEAR [MUNICIPALITY [DAY]]</pre>
 *
 * The folder is that of {@code ./egenmakt export --out FOLDER}, of the same day as the report: today, or DAY ({@code 2026-01-12}; the municipality is then {@code ""} for all). Ends with 0 when nothing differs, else with 1.
 */
public final class ReportCheck {
    private ReportCheck() {}

    public static void main(String[] args) throws IOException {
        var json = Files.readString(Path.of(args[1]));
        var today = args.length > 5 ? LocalDate.parse(args[5]).toString() : LocalDate.now(ZoneId.of("Europe/Stockholm")).toString();
        var recount = new Recount(
                Exported.read(Path.of(args[0])), Integer.parseInt(args[3]), args.length > 4 ? args[4] : "", today);
        var differences = differences(json, recount.json(args[2], json.contains("\"doesNotFitClients\"")));
        differences.forEach(System.out::println);
        System.out.println(differences.isEmpty() ? "Varje tal stämmer." : "Stämmer inte: " + differences.size());
        System.exit(differences.isEmpty() ? 0 : 1);
    }

    /** One line for each member in which the JSON differs from what was counted; none when all agree. */
    public static List<String> differences(String json, Map<String, Object> counted) {
        return differences(Json.read(json), counted);
    }

    static List<String> differences(Object written, Map<String, Object> counted) {
        var differences = new ArrayList<String>();
        compare("", written, counted, differences);
        return differences;
    }

    private static void compare(String where, Object written, Object counted, List<String> differences) {
        if (written instanceof Map<?, ?> one && counted instanceof Map<?, ?> other) {
            var names = new LinkedHashSet<Object>(one.keySet());
            names.addAll(other.keySet());
            for (var name : names) {
                var member = where + "." + name;
                if (!one.containsKey(name)) {
                    differences.add(member + ": saknas");
                } else if (!other.containsKey(name)) {
                    differences.add(member + ": hör inte till formatet");
                } else {
                    compare(member, one.get(name), other.get(name), differences);
                }
            }
        } else if (written instanceof List<?> one && counted instanceof List<?> other && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                compare(where + "[" + i + "]", one.get(i), other.get(i), differences);
            }
        } else if (!Objects.equals(written, counted)) {
            differences.add(where + ": skrivet " + written + ", räknat " + counted);
        }
    }
}
