package se.egenmakt.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.demo.DemoOmbud.Away;
import se.egenmakt.demo.DemoOmbud.Work;
import se.egenmakt.demo.DemoOperation.Form;
import se.egenmakt.demo.DemoOperation.Leave;
import se.egenmakt.demo.DemoOperation.Served;
import se.egenmakt.organisation.FormOfOperation;
import se.egenmakt.workforce.AbsenceKind;

/**
 * The operations of Fyrbodal in 2016 (the Fyrbodal report 1.2 and 3.2): six full-time posts in five operations for eight municipalities. Everybody is invented; so are
 * Dalsland's host municipality, the part-time, the leaves and who coordinates. Inhabitants are those of 31 December 2015 (3.3).
 */
final class Fyrbodal {
    /** Since when the operations are in the program's registers; the work itself is older. */
    static final LocalDate SINCE = LocalDate.of(2016, 1, 1);

    static final String DALSLAND = "Dalsland (demo)";
    static final String UDDEVALLA = "Uddevalla (demo)";

    static final List<DemoOperation> OPERATIONS = List.of(
            new DemoOperation(
                    DALSLAND, "D", 52, 1460,
                    List.of(new Served("1461", 9169), new Served("1492", 12601), new Served("1460", 9626), new Served("1438", 4799)),
                    List.of(new Form(FormOfOperation.HOST_MUNICIPALITY, "Åmåls kommun", 2016)),
                    full(1),
                    List.of(fullTime("Ingrid Sandell", "ingrid", List.of(), "1461", "1492", "1460", "1438")),
                    15, 2, 3, null),
            new DemoOperation(
                    "Färgelanda (demo)", "F", 11, 1439,
                    List.of(new Served("1439", 6495)),
                    List.of(new Form(FormOfOperation.SINGLE_MUNICIPALITY, "", 2016)),
                    full(1),
                    List.of(fullTime("Elsa Norling", "elsa", List.of(), "1439")),
                    13.6, 0, 2, null),
            new DemoOperation(
                    "Trollhättan (demo)", "T", 37, 1488,
                    List.of(new Served("1488", 57092)),
                    List.of(new Form(FormOfOperation.SINGLE_MUNICIPALITY, "", 2016)),
                    full(1),
                    List.of(fullTime("Malin Ekdahl", "malin", List.of(new Away(AbsenceKind.SICKNESS, LocalDate.of(2024, 2, 5), LocalDate.of(2024, 4, 14))), "1488")),
                    15.4, 0, 2, null),
            new DemoOperation(
                    UDDEVALLA, "U", 83, 1485,
                    List.of(new Served("1485", 54180)),
                    List.of(new Form(FormOfOperation.SINGLE_MUNICIPALITY, "", 2016), new Form(FormOfOperation.COORDINATOR, "", 2023)),
                    full(2),
                    List.of(
                            new DemoOmbud("Nils Åberg", null, List.of(work("1", "1", SINCE, LocalDate.of(2023, 6, 30))), List.of(), List.of("1485")),
                            new DemoOmbud(
                                    "Birgitta Ahlm", "birgitta",
                                    List.of(work("1", "1", SINCE, LocalDate.of(2022, 2, 28)), work("0.75", "1", LocalDate.of(2022, 3, 1), null)),
                                    List.of(), List.of("1485")),
                            new DemoOmbud(
                                    "Yusuf Lindqvist", "yusuf",
                                    List.of(work("1", "1", LocalDate.of(2023, 6, 5), LocalDate.of(2023, 8, 31)), work("1", "0.8", LocalDate.of(2023, 9, 1), null)),
                                    List.of(), List.of("1485"))),
                    14.8, 0, 2, new Leave("Birgitta Ahlm", "Yusuf Lindqvist")),
            new DemoOperation(
                    "Vänersborg (demo)", "V", 29, 1487,
                    List.of(new Served("1487", 38381)),
                    List.of(new Form(FormOfOperation.SINGLE_MUNICIPALITY, "", 2016)),
                    full(1),
                    List.of(fullTime("Josef Haddad", "josef", List.of(new Away(AbsenceKind.LEAVE, LocalDate.of(2025, 9, 1), LocalDate.of(2025, 10, 31))), "1487")),
                    15, 0, 2, null));

    /** Who beside the ombud may be tried: managers of these operations, by name. */
    static final List<DemoManager> MANAGERS = List.of(
            new DemoManager("Tomas Wiberg", "tomas", List.of(DALSLAND)),
            new DemoManager("Yusuf Lindqvist", "yusuf", List.of(UDDEVALLA)),
            new DemoManager("Helena Strand", "helena", List.of("Trollhättan (demo)", "Vänersborg (demo)", "Färgelanda (demo)")));

    static final String ADMINISTRATOR = "Maj Öhrn";
    static final String ADMINISTRATOR_LOGIN = "maj";

    /** A manager or coordinator of one or several operations. */
    record DemoManager(String name, String login, List<String> operations) {}

    private Fyrbodal() {}

    /** The same at every start. */
    static UUID account(String login) {
        return id("account " + login);
    }

    static UUID id(String what) {
        return UUID.nameUUIDFromBytes(("demo " + what).getBytes(StandardCharsets.UTF_8));
    }

    private static DemoOmbud fullTime(String name, String login, List<Away> away, String... placements) {
        return new DemoOmbud(name, login, List.of(work("1", "1", SINCE, null)), away, List.of(placements));
    }

    private static Work work(String rate, String clientShare, LocalDate from, @Nullable LocalDate until) {
        return new Work(new BigDecimal(rate), new BigDecimal(clientShare), from, until);
    }

    private static BigDecimal full(int posts) {
        return BigDecimal.valueOf(posts);
    }
}
