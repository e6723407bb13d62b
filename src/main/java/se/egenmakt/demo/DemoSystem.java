package se.egenmakt.demo;

import static se.egenmakt.demo.DemoDeficiency.step;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.egenmakt.deficiency.Body;
import se.egenmakt.deficiency.BodyKind;
import se.egenmakt.deficiency.FaultKind;
import se.egenmakt.deficiency.Right;
import se.egenmakt.deficiency.StepKind;
import se.egenmakt.shared.LifeArea;
import se.egenmakt.steering.Duty;
import se.egenmakt.steering.Party;

/** Dalsland's steering group, and the deficiencies that it works with: everybody is invented, and so is what they say. Days are told from the day the demo is laid. */
final class DemoSystem {
    static final String GROUP = "Ledningsgruppen för Dalsland";
    /** The member one may try the demo as. */
    static final String MEMBER = "Karin Öst";
    static final String MEMBER_LOGIN = "karin";

    private static final Body INSURANCE = new Body(BodyKind.SOCIAL_INSURANCE, "");
    private static final Body AMAL = new Body(BodyKind.MUNICIPALITY, "Socialnämnden i Åmål");
    private static final Body MELLERUD = new Body(BodyKind.MUNICIPALITY, "Socialnämnden i Mellerud");
    private static final Body PRIMARY_CARE = new Body(BodyKind.PRIMARY_CARE, "Region Västra Götaland, vårdcentralerna");
    private static final Body PSYCHIATRY = new Body(BodyKind.PSYCHIATRY, "Psykiatrin i Norra Älvsborg");
    private static final Body HOUSING = new Body(BodyKind.LANDLORD, "Kommunala bostadsbolag i Dalsland");
    private static final Body EMPLOYMENT = new Body(BodyKind.EMPLOYMENT_SERVICE, "");

    private DemoSystem() {}

    /** @param until days before today that the term ended; 0 while it goes on */
    record Seat(String name, Party party, String organisation, Duty duty, String mandate, @Nullable String deputyOf, int until) {}

    static List<Seat> seats() {
        return List.of(
                new Seat("Birgitta Wall", Party.MUNICIPALITY, "Melleruds kommun", Duty.CHAIR, "Kan besluta om rutiner i socialförvaltningen.", null, 0),
                new Seat("Samuel Berg", Party.PRIMARY_CARE, "Vårdcentralerna i Dalsland", Duty.MEMBER, "Tar frågor till områdeschefen.", null, 0),
                new Seat("Peter Sjö", Party.PSYCHIATRY, "Psykiatrin i Norra Älvsborg", Duty.MEMBER, "Kan besluta om mottagningens arbetssätt.", null, 0),
                new Seat("Lotta Hed", Party.PSYCHIATRY, "Psykiatrin i Norra Älvsborg", Duty.MEMBER, "", "Peter Sjö", 0),
                new Seat(MEMBER, Party.SOCIAL_INSURANCE, "Försäkringskassan", Duty.MEMBER, "Samverkansansvarig. Tar frågor till enhetschefen.", null, 0),
                new Seat("Jonas Lind", Party.EMPLOYMENT_SERVICE, "Arbetsförmedlingen", Duty.MEMBER, "", null, 314),
                new Seat("Maj-Britt Ek", Party.USER_ORGANISATION, "Brukarföreningen Gläntan", Duty.MEMBER, "", null, 0),
                new Seat("Ingrid Sandell", Party.OPERATION, "Personligt ombud Dalsland", Duty.SECRETARY, "", null, 0));
    }

    /** The first Tuesday of February, May, September and November: held where it has been, the next one called, the rest planned. */
    static List<LocalDate> meetings(LocalDate today) {
        return IntStream.rangeClosed(today.getYear() - 2, today.getYear() + 1)
                .boxed()
                .flatMap(year -> List.of(2, 5, 9, 11).stream().map(month -> LocalDate.of(year, month, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.TUESDAY))))
                .filter(day -> day.isBefore(today.plusMonths(10)))
                .toList();
    }

    static List<DemoDeficiency> deficiencies(LocalDate today) {
        return List.of(
                new DemoDeficiency(
                        "bank-id", today.minusDays(245), LifeArea.ECONOMY, FaultKind.ORGANISATION, Right.EQUAL_ACCESS, null, 7, 9, true, true,
                        List.of(
                                new DemoDeficiency.At(INSURANCE, step(StepKind.RAISED, 23), step(StepKind.HANDED_OVER, 29, 31), step(StepKind.REMINDED, 90), step(StepKind.PROMISED, 143, 150)),
                                new DemoDeficiency.At(AMAL, step(StepKind.RAISED, 23), step(StepKind.HANDED_OVER, 154, 31)),
                                new DemoDeficiency.At(PRIMARY_CARE, step(StepKind.RAISED, 23), step(StepKind.HANDED_OVER, 29, 31), step(StepKind.REFUSED, 70)))),
                new DemoDeficiency(
                        "discharged", today.minusDays(330), LifeArea.HOUSING, FaultKind.ORGANISATION, Right.COOPERATION, null, 6, 6, true, false,
                        List.of(
                                new DemoDeficiency.At(
                                        PSYCHIATRY, step(StepKind.RAISED, 30), step(StepKind.HANDED_OVER, 34, 31), step(StepKind.ACCEPTED, 60), step(StepKind.NOT_MENDED, 150), step(StepKind.CARRIED_UP, 200, 90)),
                                new DemoDeficiency.At(MELLERUD, step(StepKind.RAISED, 30), step(StepKind.HANDED_OVER, 34, 31), step(StepKind.SILENT, 126), step(StepKind.CARRIED_UP, 200, 90)))),
                new DemoDeficiency(
                        "housing-queue", today.minusDays(540), LifeArea.HOUSING, FaultKind.ORGANISATION, Right.EQUAL_ACCESS, null, 8, 8, true, false,
                        List.of(new DemoDeficiency.At(
                                HOUSING, step(StepKind.RAISED, 20), step(StepKind.HANDED_OVER, 25, 31), step(StepKind.PROMISED, 60, 90), step(StepKind.MENDED, 140), step(StepKind.CONFIRMED, 240)))),
                new DemoDeficiency(
                        "letters", today.minusDays(400), LifeArea.AUTHORITIES, FaultKind.ORGANISATION, Right.INFLUENCE, null, 5, 5, true, false,
                        List.of(new DemoDeficiency.At(EMPLOYMENT, step(StepKind.RAISED, 18), step(StepKind.HANDED_OVER, 24, 31), step(StepKind.ACCEPTED, 52), step(StepKind.PROMISED, 60, 60), step(StepKind.MENDED, 118)))),
                new DemoDeficiency(
                        "waiting", today.minusDays(75), LifeArea.HEALTH, FaultKind.RESOURCES, Right.EQUAL_ACCESS, null, 3, 3, false, false,
                        List.of(new DemoDeficiency.At(PSYCHIATRY, step(StepKind.RAISED, 20), step(StepKind.HANDED_OVER, 25, 60)))),
                new DemoDeficiency(
                        "reception", today.minusDays(60), LifeArea.ECONOMY, FaultKind.TREATMENT, Right.INFLUENCE, "1492", 2, 2, false, false, List.of(new DemoDeficiency.At(AMAL, step(StepKind.RAISED, 21)))),
                new DemoDeficiency(
                        "support-hours", today.minusDays(9), LifeArea.EVERYDAY, FaultKind.INTERVENTIONS, Right.INDEPENDENCE, null, 3, 3, false, false, List.of(new DemoDeficiency.At(MELLERUD))));
    }

    /** Observations that belong to nothing yet, by key, with how many months ago: one of them of what was mended, one sent in by an organisation. */
    record Unjoined(String key, int monthsAgo, Body body, LifeArea area, @Nullable FaultKind fault, boolean sentIn) {}

    static List<Unjoined> unjoined() {
        return List.of(
                new Unjoined("letters-again", 1, EMPLOYMENT, LifeArea.AUTHORITIES, FaultKind.ORGANISATION, false),
                new Unjoined("dental", 0, new Body(BodyKind.REGION, "Folktandvården i Dalsland"), LifeArea.HEALTH, null, false),
                new Unjoined("bus", 0, new Body(BodyKind.OTHER, "Kollektivtrafiken"), LifeArea.TRAVEL, null, true));
    }
}
