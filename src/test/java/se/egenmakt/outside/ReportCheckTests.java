package se.egenmakt.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program from outside: it counts right, and no member of the JSON escapes it. */
class ReportCheckTests {
    /** Every figure of 2013 reckoned by hand; the notes say which client is where. */
    private static final String COMMISSIONS = """
            klientnr;kön;födelseår;kommun;ombud;öppnat;avslutat;huvudorsak;övriga orsaker;minderåriga barn;hemmaboende barn
            1;man;1983;Åmål;Å;2012-05-01;2012-12-31;boende;;nej;nej
            1;kvinna;1983;Åmål;Å;2013-03-31;2013-06-30;boende, våld;;ja;ja
            2;man;1995;Åmål;Å;2013-01-01;2013-12-31;ekonomi;;okänt;okänt
            3;okänt;;Åmål;Å;2012-01-01;2013-05-05;annat;;ja;nej
            4;man;;Bengtsfors;Å;2013-02-28;;boende;;nej;nej
            5;kvinna;1947;Åmål;Å;2010-01-01;2012-11-30;boende;;nej;nej
            5;kvinna;1947;Åmål;Å;2013-03-01;;boende;;nej;nej
            """.replace("\n", "\r\n");

    private static final String OTHERS = """
            klientnr;datum;sätt;med
            4;2013-06-30;telefon;'=klient
            5;2013-12-24;försök;"a;""b""\"
            5;2013-06-29;brev;klient
            """.replace("\n", "\r\n");

    /** 1: in the gap at the start (man before, woman since), closed. 2: new, closed, no row. 3: start, closed, no column. 4: new, active to the day. 5: counted anew, a day too late; inactive. */
    private static final String REPORT = """
            { "format": 1, "operation": "PO", "municipality": null, "year": 2013, "form": "lst-2013", "provisional": false,
              "balance": { "start": {"men": 0, "women": 1}, "new": {"men": 2, "women": 1}, "closed": {"men": 1, "women": 1}, "end": {"men": 1, "women": 1}, "holds": true },
              "closedByAge": [
                {"bracket": "18-29", "birthYears": [1983, 1994], "men": 0, "women": 1}, {"bracket": "30-39", "birthYears": [1973, 1982], "men": 0, "women": 0},
                {"bracket": "40-49", "birthYears": [1963, 1972], "men": 0, "women": 0}, {"bracket": "50-59", "birthYears": [1953, 1962], "men": 0, "women": 0},
                {"bracket": "60-64", "birthYears": [1948, 1952], "men": 0, "women": 0}, {"bracket": "65-", "birthYears": [null, 1947], "men": 0, "women": 0} ],
              "closedWithMinorChildren": {"men": 0, "women": 1},
              "closedWithChildrenAtHome": {"men": 0, "women": 1},
              "personsSupported": {"men": 2, "women": 2, "other": 1},
              "mainReasons": [
                {"reason": "ekonomi", "periods": 1}, {"reason": "skulder", "periods": 0}, {"reason": "boende", "periods": 3}, {"reason": "myndighetskontakter", "periods": 0},
                {"reason": "psykiatrisk vård", "periods": 0}, {"reason": "somatisk vård", "periods": 0}, {"reason": "tandvård", "periods": 0},
                {"reason": "sysselsättning", "periods": 0}, {"reason": "studier", "periods": 0}, {"reason": "stöd i vardagen", "periods": 0},
                {"reason": "överklagande", "periods": 0}, {"reason": "god man", "periods": 0}, {"reason": "familj och barn", "periods": 0}, {"reason": "ensamhet", "periods": 0},
                {"reason": "missbruk", "periods": 0}, {"reason": "v\\u00e5ld", "periods": 1}, {"reason": "digitalt", "periods": 0}, {"reason": "samordning", "periods": 0},
                {"reason": "annat", "periods": 1} ],
              "doesNotFit": { "balance": {"start": 1, "new": 0, "closed": 1, "end": 0}, "closedByAge": {"men": 1, "women": 0},
                              "closedWithMinorChildren": 1, "closedWithChildrenAtHome": 0, "childrenUnknown": 1 },
              "doesNotFitClients": [ {"klientnr": "2", "why": "birth-year-outside"}, {"klientnr": "3", "why": "sex"}, {"klientnr": "4", "why": "birth-year-missing"} ],
              "inactiveAtYearEnd": ["5"] }
            """;

    private static Exported exported(Path folder) throws IOException {
        Files.writeString(folder.resolve("uppdrag.csv"), COMMISSIONS);
        Files.writeString(folder.resolve("kontakter.csv"), OTHERS);
        return Exported.read(folder);
    }

    private static Map<String, Object> counted(Path folder) throws IOException {
        return new Recount(exported(folder), 2013, "", "2026-11-22").json("PO", true);
    }

    @Test
    void itCountsAsOneCountsByHand(@TempDir Path folder) throws IOException {
        assertThat(ReportCheck.differences(REPORT, counted(folder))).isEmpty();
        assertThat(exported(folder).rows("kontakter"))
                .extracting(row -> row.get("med"))
                .containsExactly("=klient", "a;\"b\"", "klient");
    }

    @Test
    void aMunicipalityHasThePeriodsOfItsOwnAndAYearInProgressEndsToday(@TempDir Path folder) throws IOException {
        var json = new Recount(exported(folder), 2013, "Bengtsfors", "2013-12-31").json("PO", true);
        assertThat(json)
                .containsEntry("municipality", "Bengtsfors")
                .containsEntry("provisional", true)
                .containsEntry("inactiveAtYearEnd", List.of());
        assertThat(json.get("personsSupported")).hasToString("{men=1, women=0, other=0}");
    }

    /** Each member in turn is changed, taken away, and given company: every time it is told, and told where. */
    @Test
    void noMemberIsLeftUnchecked(@TempDir Path folder) throws IOException {
        var counted = counted(folder);
        var leaves = new ArrayList<String>();
        everywhere("", Json.read(REPORT), (where, change) -> {
            leaves.add(where);
            var written = Json.read(REPORT);
            change.accept(written);
            assertThat(ReportCheck.differences(written, counted))
                    .as(where)
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith(where));
        });
        assertThat(leaves)
                .hasSizeGreaterThan(150)
                .contains(
                        ".balance.holds",
                        ".closedByAge[5].birthYears[0]",
                        ".doesNotFit.childrenUnknown",
                        ".inactiveAtYearEnd[0]");
    }

    private interface Spoiled {
        void with(String where, Consumer<Object> change);
    }

    private static void everywhere(String where, Object value, Spoiled spoiled) {
        switch (value) {
            case Map<?, ?> members ->
                members.keySet().forEach(name -> {
                    var member = where + "." + name;
                    spoiled.with(member, root -> at(where, root, (Map<String, Object> object) -> object.remove(name)));
                    everywhere(member, members.get(name), spoiled);
                    spoiled.with(
                            where + ".newcomer",
                            root -> at(where, root, (Map<String, Object> object) -> object.put("newcomer", 1)));
                    if (!(members.get(name) instanceof Map || members.get(name) instanceof List)) {
                        spoiled.with(
                                member,
                                root -> at(
                                        where,
                                        root,
                                        (Map<String, Object> object) -> object.put((String) name, "spoiled")));
                    }
                });
            case List<?> elements -> {
                spoiled.with(where, root -> at(where, root, (List<Object> list) -> list.add("spoiled")));
                for (int i = 0; i < elements.size(); i++) {
                    int place = i;
                    everywhere(where + "[" + i + "]", elements.get(i), spoiled);
                    if (!(elements.get(i) instanceof Map)) {
                        spoiled.with(
                                where + "[" + i + "]",
                                root -> at(where, root, (List<Object> list) -> list.set(place, "spoiled")));
                    }
                }
            }
            case null, default -> {}
        }
    }

    /** Goes to the object or list that a place names. */
    @SuppressWarnings("unchecked")
    private static <T> void at(String where, Object root, Consumer<T> change) {
        var found = root;
        for (var step : where.split("(?=[.\\[])")) {
            if (step.startsWith(".")) {
                found = ((Map<String, Object>) found).get(step.substring(1));
            } else if (step.startsWith("[")) {
                found = ((List<Object>) found).get(Integer.parseInt(step.substring(1, step.length() - 1)));
            }
        }
        change.accept((T) found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": 1, \"a\": 1}",
                "{\"a\": 1,}",
                "{\"a\": 01}",
                "{\"a\": 1.0}",
                "{\"a\" 1}",
                "[1 2]",
                "{} {}",
                "\"a",
                "\"\n\"",
                "nul",
                ""
            })
    void whatIsNoJsonIsRefused(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void jsonIsReadAsItStands() {
        var wanted = new LinkedHashMap<String, Object>();
        wanted.put("å\"\\\n", List.of(1, -20, true, false));
        wanted.put("tomt", List.of());
        assertThat(Json.read(" {\"\\u00e5\\\"\\\\\\n\" : [1,-20, true,false] , \"tomt\":[ ]}\n"))
                .isEqualTo(wanted);
    }
}
