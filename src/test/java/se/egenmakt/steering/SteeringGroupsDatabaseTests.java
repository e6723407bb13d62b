package se.egenmakt.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.egenmakt.DatabaseTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;

/** Groups and members: each statement with rows of two operations and two groups. */
class SteeringGroupsDatabaseTests extends DatabaseTest {
    private TestOperation dalsland;
    private Person mona;
    private UUID group;
    private UUID other;
    private UUID elsewhere;
    private Person karin;
    private Person peter;

    @BeforeEach
    void twoOperationsAndTwoGroups() {
        dalsland = operation("Dalsland").serves("1438");
        var kusten = operation("Kusten").serves("1484");
        mona = dalsland.manager("Mona Chef");
        group = dalsland.group("Ledningsgruppen");
        other = dalsland.group("Norra gruppen");
        elsewhere = kusten.group("Kustens grupp");
        karin = dalsland.member(group, "Karin Öst", Party.SOCIAL_INSURANCE, "Försäkringskassan");
        peter = dalsland.member(other, "Peter Sjö", Party.PSYCHIATRY, "Regionens psykiatri");
        kusten.member(elsewhere, "Nils Kust", Party.MUNICIPALITY, "Kustens kommun");
    }

    @Test
    void theOperationSeesItsOwnGroups() throws Exception {
        assertThat(as(mona, () -> steeringGroups.groups())).extracting(SteeringGroup::id).containsExactlyInAnyOrder(group, other);
        assertThat(as(mona, () -> steeringGroups.find(elsewhere))).isEmpty();
        assertThat(as(mona, () -> steeringGroups.members(elsewhere))).isEmpty();
        assertThat(as(mona, () -> steeringGroups.members(group))).extracting(Member::name).containsExactly("Karin Öst");
    }

    @Test
    void aMemberSeesTheOwnGroupAlone() throws Exception {
        assertThat(as(karin, () -> steeringGroups.own()).id()).isEqualTo(group);
        assertThat(as(karin, () -> steeringGroups.groups())).extracting(SteeringGroup::id).containsExactly(group);
        assertThat(as(karin, () -> steeringGroups.find(other))).isEmpty();
        assertThat(as(karin, () -> steeringGroups.members(other))).isEmpty();
        assertThat(as(peter, () -> steeringGroups.members(other, LocalDate.of(2026, 1, 12)))).extracting(Member::account).containsExactly(peter.account());
    }
}
