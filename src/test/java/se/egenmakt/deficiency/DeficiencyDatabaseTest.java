package se.egenmakt.deficiency;

import static se.egenmakt.deficiency.Seen.by;
import static se.egenmakt.deficiency.Seen.done;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.DatabaseTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;

/** A test of deficiencies with two operations of one county and one of another. */
abstract class DeficiencyDatabaseTest extends DatabaseTest {
    static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    @Autowired
    Observations observations;

    @Autowired
    Deficiencies deficiencies;

    @Autowired
    Likeness likeness;

    @Autowired
    Offers offers;

    @Autowired
    Publishing publishing;

    @Autowired
    Betterment betterment;

    TestOperation dalsland;
    TestOperation kusten;
    TestOperation skane;
    Person ingrid;
    Person samir;
    Person lena;
    Person mona;
    Person karin;
    Person sven;

    @BeforeEach
    void threeOperations() {
        dalsland = operation("Dalsland").serves("1438");
        kusten = operation("Kusten").serves("1484");
        skane = operation("Skåne").serves("1283");
        ingrid = dalsland.ombud("Ingrid Sandell");
        samir = dalsland.ombud("Samir Haddad");
        lena = dalsland.ombud("Lena Berg");
        mona = dalsland.manager("Mona Chef");
        karin = kusten.ombud("Karin Strand");
        sven = skane.ombud("Sven Syd");
    }

    UUID note(Person ombud, LocalDate month) {
        return Seen.note(observations, ombud, Seen.of(ombud, month, "Ansökan avslogs för att ett papper saknades."));
    }

    /** Made by the manager, read by a colleague. */
    UUID madeOfThree() {
        var id = unread();
        by(ingrid, () -> done(publishing.secondRead(id, deficiencies.find(id).orElseThrow().version())));
        return id;
    }

    UUID unread() {
        return Seen.deficiency(deficiencies, mona, List.of(note(ingrid, LocalDate.of(2025, 11, 1)), note(samir, LocalDate.of(2025, 12, 1)), note(lena, JANUARY)));
    }

    UUID group(TestOperation operation) {
        var id = UUID.randomUUID();
        inTransaction(operation.whole(), () -> db.sql("insert into steering_group (id, name, from_day) values (?, 'Ledningsgruppen', date '2020-01-01')").param(id).update());
        return id;
    }

    Acting member(UUID group, TestOperation operation) {
        return new Acting(UUID.randomUUID(), "Karin Öst", Role.STEERING_MEMBER.code(), Role.STEERING_MEMBER, operation.id(), operation.name(), false, null, group, Acting.Scope.PERSON);
    }

    static DeficiencyText text(String title) {
        return new DeficiencyText(title, Seen.TEXT.what(), Seen.TEXT.area(), Seen.TEXT.fault(), Seen.TEXT.right(), "", null);
    }
}
