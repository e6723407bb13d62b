package se.egenmakt.steering.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.egenmakt.DatabaseTest;
import se.egenmakt.Person;
import se.egenmakt.TestClock;
import se.egenmakt.TestOperation;
import se.egenmakt.shared.Outcome;
import se.egenmakt.steering.Duty;
import se.egenmakt.steering.Guideline;
import se.egenmakt.steering.GuidelineKind;
import se.egenmakt.steering.Guidelines;
import se.egenmakt.steering.Member;
import se.egenmakt.steering.Members;
import se.egenmakt.steering.OfferAnswer;
import se.egenmakt.steering.Offers;
import se.egenmakt.steering.Party;
import se.egenmakt.steering.SteeringGroups;

/** A steering group of a test's own, and how to fill it. */
public final class GivenGroup {
    private final DatabaseTest test;
    private final TestOperation operation;
    private final UUID group;
    private final Person karin;

    public GivenGroup(DatabaseTest test, TestOperation operation) {
        this.test = test;
        this.operation = operation;
        this.group = operation.group("Ledningsgruppen");
        this.karin = operation.member(group, "Karin Öst", Party.SOCIAL_INSURANCE, "Försäkringskassan");
    }

    public UUID group() {
        return group;
    }

    /** A member who can sign in. */
    public Person karin() {
        return karin;
    }

    /** Somebody who sits for this party since the beginning of 2020. */
    public UUID member(String name, Party party, @Nullable LocalDate until) {
        return member(name, party, LocalDate.of(2020, 1, 1), until, null, Duty.MEMBER, "");
    }

    public UUID member(String name, Party party, LocalDate from, @Nullable LocalDate until, @Nullable UUID deputyOf, Duty duty, String mandate) {
        var organisation = party == Party.MUNICIPALITY ? "Socialnämnden i Mellerud" : "Kontoret i Dalsland";
        return done(as(() -> test.part(Members.class).add(new Member(UUID.randomUUID(), group, party, organisation, name, duty, mandate, deputyOf, null, from, until, 0)))).id();
    }

    public UUID offer(String organisation, LocalDate on, @Nullable OfferAnswer answer, @Nullable LocalDate askAgainOn) {
        var offers = test.part(Offers.class);
        var id = done(as(() -> offers.make(UUID.randomUUID(), group, organisation, on, answer == null ? askAgainOn : null)));
        if (answer != null) {
            done(as(() -> offers.answer(offers.find(group, id).orElseThrow(), answer, on.plusDays(20), "Vi har ingen tid just nu.", askAgainOn)));
        }
        return id;
    }

    public UUID decide(GuidelineKind kind, LocalDate from, LocalDate reviewBy, String... lines) {
        var criteria = kind == GuidelineKind.PRIORITY_ORDER ? List.of(lines) : List.<String>of();
        var words = kind == GuidelineKind.PRIORITY_ORDER ? "" : String.join("\n", lines);
        var decided = from.minusDays(10).isAfter(TestClock.TODAY) ? TestClock.TODAY : from.minusDays(10);
        return done(as(() -> test.part(Guidelines.class).decide(new Guideline(UUID.randomUUID(), group, kind, 1, words, criteria, decided, null, from, null, reviewBy)))).id();
    }

    /** A meeting as the table holds it. */
    public UUID meeting(LocalDate day, String state, UUID... attended) {
        var id = UUID.randomUUID();
        as(() -> test.part(TransactionTemplate.class).execute(status -> {
            var db = test.part(JdbcClient.class);
            db.sql("insert into meeting (id, group_id, on_day, starts, ends, place, state) values (?, ?, ?, ?, ?, 'Kommunhuset i Mellerud', ?)")
                    .params(id, group, day, LocalTime.of(13, 0), LocalTime.of(15, 0), state)
                    .update();
            for (var member : attended) {
                db.sql("insert into meeting_attendance (meeting_id, member_id, attended) values (?, ?, true)").params(id, member).update();
            }
            return id;
        }));
        return id;
    }

    /** Whose id is the signed-in member's. */
    public UUID karinsMember() {
        return as(() -> test.part(SteeringGroups.class).members(group)).stream().filter(member -> karin.account().equals(member.account())).findFirst().orElseThrow().id();
    }

    /** Much in it: an empty seat, a term that ends, deputies, offers, meetings, versions, an area group. */
    public Filled filled() {
        var birgitta = member("Birgitta Ahlm", Party.MUNICIPALITY, LocalDate.of(2020, 1, 1), null, null, Duty.CHAIR, "Beslutar om socialtjänstens arbetssätt, inte om pengar.");
        var samuel = member("Samuel Berg", Party.PRIMARY_CARE, LocalDate.of(2026, 2, 10));
        var peter = member("Peter Sjö-Långström-Bergenstråhle", Party.PSYCHIATRY, null);
        var deputy = member("Dana Vik", Party.PSYCHIATRY, LocalDate.of(2024, 1, 1), null, peter, Duty.MEMBER, "");
        member("Anders Af", Party.EMPLOYMENT_SERVICE, LocalDate.of(2025, 3, 3));
        member("Maj-Britt Ek", Party.USER_ORGANISATION, null);
        member("Nils Ny", Party.OTHER, LocalDate.of(2026, 2, 1), null, null, Duty.MEMBER, "");
        var karins = karinsMember();
        for (int quarter = 0; quarter < 8; quarter++) {
            meeting(LocalDate.of(2024, 2, 6).plusMonths(3L * quarter), "hållet", quarter % 3 == 0 ? new UUID[] {birgitta, karins, samuel} : new UUID[] {birgitta, deputy});
        }
        meeting(LocalDate.of(2025, 12, 16), "hållet");
        meeting(LocalDate.of(2026, 2, 3), "kallat");
        meeting(LocalDate.of(2026, 3, 3), "inställt");
        meeting(LocalDate.of(2026, 5, 5), "planerat");
        var offer = offer("RSMH Dalsland", LocalDate.of(2025, 10, 1), null, LocalDate.of(2026, 1, 10));
        offer("Anhörigföreningen Länken", LocalDate.of(2025, 4, 22), OfferAnswer.NO, LocalDate.of(2026, 5, 12));
        offer("Attention Fyrbodal", LocalDate.of(2024, 4, 22), OfferAnswer.YES, null);
        decide(GuidelineKind.PRIORITY_ORDER, LocalDate.of(2022, 1, 1), LocalDate.of(2023, 1, 1), "Den som har väntat längst");
        var order = decide(GuidelineKind.PRIORITY_ORDER, LocalDate.of(2024, 1, 1), LocalDate.of(2026, 1, 31), "Den som är hemlös eller riskerar att bli det", "Den som har barn hemma", "Den som saknar annat stöd");
        var coming = decide(GuidelineKind.PRIORITY_ORDER, LocalDate.of(2026, 3, 1), LocalDate.of(2027, 3, 1), "Den som har barn hemma");
        var words = decide(GuidelineKind.GUIDELINES, LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31), "Ett ombud får den som själv vill.\n\nIngen diagnos behövs.");
        var area = done(as(() -> test.part(SteeringGroups.class).create(UUID.randomUUID(), "Områdesgruppen i norr", group, LocalDate.of(2022, 1, 1)))).id();
        return new Filled(group, karin, peter, karins, offer, area, order, words, coming);
    }

    /** The ids of what a filled group has. */
    public record Filled(UUID group, Person karin, UUID withoutSignIn, UUID member, UUID offer, UUID area, UUID order, UUID words, UUID coming) {
        public UUID guideline(GuidelineKind kind) {
            return kind == GuidelineKind.PRIORITY_ORDER ? order : words;
        }
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return operation.whole().call(work::get);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusals) -> throw new AssertionError("refused: " + refusals);
        };
    }
}
