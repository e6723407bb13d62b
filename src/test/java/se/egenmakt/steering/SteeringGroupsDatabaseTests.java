package se.egenmakt.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import se.egenmakt.DatabaseTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.access.Memberships;
import se.egenmakt.access.Role;
import se.egenmakt.shared.Outcome;
import se.egenmakt.steering.web.GivenGroup;

/** Groups, members and their sign-in: each statement with rows of two operations and two groups. */
class SteeringGroupsDatabaseTests extends DatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);

    private static final String PASSWORD = "blå kanot i regn";

    @Autowired
    private SignIns signIns;

    private TestOperation dalsland;
    private Person mona;
    private Person nora;
    private GivenGroup given;
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
        nora = kusten.manager("Nora Kust");
        given = new GivenGroup(this, dalsland);
        group = given.group();
        karin = given.karin();
        other = dalsland.group("Norra gruppen");
        peter = dalsland.member(other, "Peter Sjö", Party.PSYCHIATRY, "Regionens psykiatri");
        elsewhere = kusten.group("Kustens grupp");
        kusten.member(elsewhere, "Nils Kust", Party.MUNICIPALITY, "Kustens kommun");
    }

    private static Member member(UUID group, String name, LocalDate from, @Nullable LocalDate until) {
        return new Member(UUID.randomUUID(), group, Party.EMPLOYMENT_SERVICE, "Arbetsförmedlingen", name, Duty.MEMBER, "", null, null, from, until, 0);
    }

    private static List<String> refused(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals) ? refusals.stream().map(refusal -> refusal.field() + " " + refusal.text()).toList() : List.of();
    }

    // ── Groups ─────────────────────────────────────────────────────────────

    @Test
    void theOperationSeesItsOwnGroups() throws Exception {
        assertThat(as(mona, () -> steeringGroups.groups())).extracting(SteeringGroup::id).containsExactlyInAnyOrder(group, other);
        assertThat(as(mona, () -> steeringGroups.find(elsewhere))).isEmpty();
        assertThat(as(mona, () -> steeringGroups.members(elsewhere))).isEmpty();
        assertThat(as(mona, () -> steeringGroups.membersOfAll())).containsOnlyKeys(group, other);
        assertThat(as(mona, () -> steeringGroups.members(group))).extracting(Member::name).containsExactly("Karin Öst");
    }

    @Test
    void aMemberSeesTheOwnGroupAlone() throws Exception {
        assertThat(as(karin, () -> steeringGroups.own()).id()).isEqualTo(group);
        assertThat(as(karin, () -> steeringGroups.groups())).extracting(SteeringGroup::id).containsExactly(group);
        assertThat(as(karin, () -> steeringGroups.find(other))).isEmpty();
        assertThat(as(karin, () -> steeringGroups.members(other))).isEmpty();
        assertThat(as(karin, () -> steeringGroups.membersOfAll())).containsOnlyKeys(group);
        assertThat(as(peter, () -> steeringGroups.members(other, TODAY))).extracting(Member::account).containsExactly(peter.account());
    }

    @Test
    void aMemberChangesNothing() {
        assertThatThrownBy(() -> as(karin, () -> steeringGroups.rename(group, "Vår grupp"))).rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> as(karin, () -> steeringMembers.add(member(group, "Smyg", TODAY, null)))).rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void groupsStandWithTheirAreaGroupsAfterThemAndTheEndedLast() throws Exception {
        var area = as(mona, () -> steeringGroups.create(UUID.randomUUID(), "Område", group, TestOperation.BEGAN));
        as(mona, () -> steeringMembers.endAll(other, TODAY.minusDays(1)));
        assertThat(as(mona, () -> steeringGroups.groups())).extracting(SteeringGroup::name).containsExactly("Ledningsgruppen", "Område", "Norra gruppen");
        assertThat(area.isDone()).isTrue();
    }

    @Test
    void anAreaGroupStandsUnderASteeringGroupThatIsThere() throws Exception {
        var area = UUID.randomUUID();
        assertThat(as(mona, () -> steeringGroups.create(area, "Område", group, TestOperation.BEGAN)).isDone()).isTrue();
        assertThat(refused(as(mona, () -> steeringGroups.create(UUID.randomUUID(), "Under", area, TestOperation.BEGAN)))).containsExactly("parent steering.group.parent.wrong");
        assertThat(refused(as(mona, () -> steeringGroups.create(UUID.randomUUID(), "Under", elsewhere, TestOperation.BEGAN)))).containsExactly("parent steering.group.parent.wrong");
    }

    @Test
    void theSameGroupSentTwiceIsMadeOnce() throws Exception {
        var id = UUID.randomUUID();
        assertThat(as(mona, () -> steeringGroups.create(id, "Södra gruppen", null, TODAY)).isDone()).isTrue();
        assertThat(as(mona, () -> steeringGroups.create(id, "Södra gruppen", null, TODAY)).isDone()).isTrue();
        assertThat(refused(as(mona, () -> steeringGroups.create(id, "En annan", null, TODAY)))).containsExactly("name steering.group.there");
        assertThat(as(mona, () -> steeringGroups.groups())).hasSize(3);
    }

    @Test
    void aGroupThatEndsTakesTheTermsAndTheRightsWithIt() throws Exception {
        var coming = member(group, "Nils Ny", LocalDate.of(2026, 3, 1), null);
        as(mona, () -> steeringMembers.add(coming));
        assertThat(as(mona, () -> steeringMembers.endAll(group, TODAY.minusDays(1))).isDone()).isTrue();
        assertThat(as(mona, () -> steeringGroups.members(group, TODAY))).isEmpty();
        assertThat(accounts.roles(karin.account())).isEmpty();
        assertThat(accounts.roles(peter.account())).as("another group's").hasSize(1);
        assertThat(as(mona, () -> steeringGroups.member(coming.id())).orElseThrow().until()).as("to come, never to begin").isNull();
    }

    @Test
    void aGroupIsNotEndedBeforeItBeganOrWhileItsAreaGroupsGoOn() throws Exception {
        assertThat(refused(as(mona, () -> steeringMembers.endAll(group, TestOperation.BEGAN.minusDays(1))))).containsExactly("day steering.group.end.before");
        as(mona, () -> steeringGroups.create(UUID.randomUUID(), "Område", group, TestOperation.BEGAN));
        assertThat(refused(as(mona, () -> steeringMembers.endAll(group, TODAY)))).containsExactly("day steering.group.end.areas");
        assertThat(refused(as(mona, () -> steeringMembers.endAll(elsewhere, TODAY)))).as("another operation's").containsExactly("day steering.group.end.before");
    }

    // ── Members ────────────────────────────────────────────────────────────

    @Test
    void aMemberIsAddedOnceAndChanged() throws Exception {
        var anders = member(group, "Anders Af", TODAY, null);
        assertThat(as(mona, () -> steeringMembers.add(anders)).isDone()).isTrue();
        assertThat(as(mona, () -> steeringMembers.add(anders)).isDone()).isTrue();
        assertThat(as(mona, () -> steeringGroups.members(group))).hasSize(2);
        var changed = new Member(anders.id(), group, Party.EMPLOYMENT_SERVICE, "Af Fyrbodal", "Anders Ek", Duty.CHAIR, "Allt", null, null, TODAY, LocalDate.of(2026, 12, 31), 0);
        assertThat(as(mona, () -> steeringMembers.change(changed)).isDone()).isTrue();
        assertThat(as(mona, () -> steeringMembers.change(changed)).isDone()).as("the same form again").isTrue();
        var read = as(mona, () -> steeringGroups.member(anders.id())).orElseThrow();
        assertThat(read.version()).isEqualTo(1);
        assertThat(read.name()).isEqualTo("Anders Ek");
        assertThat(read.duty()).isEqualTo(Duty.CHAIR);
        assertThat(read.until()).isEqualTo(LocalDate.of(2026, 12, 31));
        var late = new Member(anders.id(), group, Party.EMPLOYMENT_SERVICE, "Af", "Någon annan skrev", Duty.MEMBER, "", null, null, TODAY, null, 0);
        assertThat(refused(as(mona, () -> steeringMembers.change(late)))).containsExactly(" steering.stale");
    }

    @Test
    void aTermLiesWithinTheGroupsAndEndsAfterItBegins() throws Exception {
        assertThat(refused(as(mona, () -> steeringMembers.add(member(group, "A", TODAY, TODAY.minusDays(1)))))).containsExactly("until steering.member.until.before");
        assertThat(refused(as(mona, () -> steeringMembers.add(member(group, "A", TestOperation.BEGAN.minusDays(1), null))))).containsExactly("from steering.member.from.outside");
        assertThat(refused(as(mona, () -> steeringMembers.end(given.karinsMember(), TestOperation.BEGAN.minusDays(1))))).containsExactly("day steering.member.end.before");
    }

    @Test
    void aDeputyStandsInForAnOrdinaryMemberOfTheSamePartyAndGroup() throws Exception {
        var ordinary = given.member("Anders Af", Party.EMPLOYMENT_SERVICE, null);
        assertThat(as(mona, () -> steeringMembers.add(deputy(group, ordinary))).isDone()).isTrue();
        assertThat(refused(as(mona, () -> steeringMembers.add(deputy(group, given.karinsMember()))))).as("another party").containsExactly(" steering.member.deputy.wrong");
        assertThat(refused(as(mona, () -> steeringMembers.add(deputy(other, ordinary))))).as("another group").containsExactly(" steering.member.deputy.wrong");
    }

    private static Member deputy(UUID group, UUID of) {
        return new Member(UUID.randomUUID(), group, Party.EMPLOYMENT_SERVICE, "Arbetsförmedlingen", "Ersättare", Duty.MEMBER, "", of, null, TODAY, null, 0);
    }

    @Test
    void anotherOperationsMemberIsNeitherSeenNorChanged() throws Exception {
        var id = given.karinsMember();
        assertThat(as(nora, () -> steeringGroups.member(id))).isEmpty();
        assertThat(as(nora, () -> steeringMembers.end(id, TODAY)).isDone()).isFalse();
        assertThat(as(mona, () -> steeringGroups.member(id)).orElseThrow().until()).isNull();
    }

    // ── Sign-in ────────────────────────────────────────────────────────────

    @Test
    void aTermThatEndsEndsTheRightToSignIn() throws Exception {
        var id = given.karinsMember();
        as(mona, () -> steeringMembers.end(id, TODAY.plusDays(5)));
        assertThat(accounts.roles(karin.account())).extracting(role -> role.untilDay()).containsExactly(TODAY.plusDays(5));
        as(mona, () -> steeringMembers.end(id, TODAY.minusDays(1)));
        assertThat(accounts.roles(karin.account())).isEmpty();
        assertThat(as(mona, () -> signIns.of(steeringGroups.member(id).orElseThrow())).holds()).isFalse();
    }

    @Test
    void aNewTermOfTheSamePersonKeepsTheRightThatTheOldOneWouldEnd() throws Exception {
        var old = given.karinsMember();
        as(mona, () -> steeringMembers.end(old, TODAY.plusDays(5)));
        var renewed = new Member(UUID.randomUUID(), group, Party.SOCIAL_INSURANCE, "Försäkringskassan", "Karin Öst", Duty.MEMBER, "", null, karin.account(), TODAY.plusDays(6), null, 0);
        assertThat(as(mona, () -> steeringMembers.add(renewed)).isDone()).isTrue();
        as(mona, () -> steeringMembers.end(old, TODAY.plusDays(4)));
        assertThat(accounts.roles(karin.account())).extracting(role -> role.untilDay()).containsOnlyNulls();
    }

    @Test
    void oneAccountIsOneMemberOfAGroupAtATime() throws Exception {
        var twice = new Member(UUID.randomUUID(), group, Party.OTHER, "Annan", "Karin igen", Duty.MEMBER, "", null, karin.account(), TODAY, null, 0);
        assertThat(refused(as(mona, () -> steeringMembers.add(twice)))).containsExactly("from steering.member.account.twice");
        var anders = given.member("Anders Af", Party.EMPLOYMENT_SERVICE, null);
        assertThat(refused(give(anders, karin.email()))).containsExactly("email steering.sign-in.taken");
        assertThatThrownBy(() -> inTransaction(mona.acting(), () -> db.sql("update steering_member set account_id = ? where id = ?").params(karin.account(), anders).update()))
                .as("kept by the database too").isInstanceOf(DataIntegrityViolationException.class);
    }

    private Outcome<Memberships.Prepared> give(UUID member, String email) throws Exception {
        return as(mona, () -> signIns.prepare(steeringGroups.member(member).orElseThrow(), email));
    }

    private Memberships.Prepared prepared(UUID member, String email) throws Exception {
        return ((Outcome.Done<Memberships.Prepared>) give(member, email)).value();
    }

    private SignIns.SignIn signIn(UUID member) throws Exception {
        return as(mona, () -> signIns.of(steeringGroups.member(member).orElseThrow()));
    }

    @Test
    void whoGetsALinkActsForThatGroupThroughTheTermOnceAPasswordIsChosen() throws Exception {
        var anders = given.member("Anders Af", Party.EMPLOYMENT_SERVICE, TODAY.plusDays(30));
        var email = "anders." + UUID.randomUUID() + "@exempel.se";
        var first = prepared(anders, email);
        var again = prepared(anders, email.toUpperCase(java.util.Locale.ROOT));
        assertThat(again.account().id()).as("sent again").isEqualTo(first.account().id());
        assertThat(accounts.roles(first.account().id())).as("nothing yet").isEmpty();
        assertThat(signIn(anders)).returns(true, SignIns.SignIn::waits).returns(false, SignIns.SignIn::holds);
        assertThat(accounts.choosePassword(first.link(), PASSWORD)).as("the earlier link").isFalse();
        as(mona, () -> steeringMembers.end(anders, TODAY.plusDays(20)));
        assertThat(accounts.choosePassword(again.link(), PASSWORD)).isTrue();
        assertThat(accounts.roles(first.account().id())).singleElement().satisfies(role -> {
            assertThat(role.role()).isEqualTo(Role.STEERING_MEMBER);
            assertThat(role.group()).isEqualTo(group);
            assertThat(role.untilDay()).as("the term was changed while the link waited").isEqualTo(TODAY.plusDays(20));
        });
        assertThat(signIn(anders)).returns(false, SignIns.SignIn::waits).returns(true, SignIns.SignIn::holds);
    }

    @Test
    void aLinkEndsWhenSignInIsTaken() throws Exception {
        var anders = given.member("Anders Af", Party.EMPLOYMENT_SERVICE, null);
        var prepared = prepared(anders, "anders." + UUID.randomUUID() + "@exempel.se");
        as(mona, () -> signIns.take(steeringGroups.member(anders).orElseThrow()));
        assertThat(accounts.choosePassword(prepared.link(), PASSWORD)).isFalse();
    }

    @Test
    void oneOfTheOperationsOwnGetsTheGroupButNoLinkToTheAccount() throws Exception {
        var member = given.member("Ingrid Sandell", Party.OPERATION, null);
        var ingrid = dalsland.ombud("Ingrid Sandell");
        assertThat(prepared(member, ingrid.email()).link()).isNull();
        assertThat(accounts.roles(ingrid.account())).extracting(role -> role.role()).containsExactlyInAnyOrder(Role.OMBUD, Role.STEERING_MEMBER);
        assertThat(signIn(member).waits()).isFalse();
    }

    @Test
    void somebodyFromElsewhereIsAMemberFirstWithAYesOfTheirOwn() throws Exception {
        var karinAtTheCoast = operation("Kusten").serves("1484").ombud("Karin Strand");
        var member = given.member("Karin Strand", Party.EMPLOYMENT_SERVICE, null);
        var prepared = prepared(member, karinAtTheCoast.email());
        assertThat(prepared.link()).as("as for an address without an account").isNotNull();
        assertThat(accounts.roles(karinAtTheCoast.account())).as("not asked yet").hasSize(1);
        assertThat(accounts.choosePassword(prepared.link(), PASSWORD)).as("the link is to no ombud's password, chosen or not").isFalse();
        assertThat(as(mona, () -> mona.acting().forInstallation().call(() -> bean(Memberships.class).answer(prepared.link(), mona.account(), true)))).as("somebody else").isFalse();
        assertThat(karinAtTheCoast.acting().forInstallation().call(() -> bean(Memberships.class).answer(prepared.link(), karinAtTheCoast.account(), true))).isTrue();
        assertThat(accounts.roles(karinAtTheCoast.account())).extracting(role -> role.role()).containsExactlyInAnyOrder(Role.OMBUD, Role.STEERING_MEMBER);
        assertThat(signIn(member).holds()).isTrue();
    }

    @Test
    void whoHasYetToSayYesGetsNoMailAboutTheGroup() throws Exception {
        var karinAtTheCoast = operation("Kusten").serves("1484").ombud("Karin Strand");
        var member = given.member("Karin Strand", Party.EMPLOYMENT_SERVICE, null);
        var prepared = prepared(member, karinAtTheCoast.email());
        assertThat(calledTo(LocalDate.of(2026, 2, 3))).as("a member of the group since before, and not the one who is asked").containsExactly(karin.account());
        assertThat(karinAtTheCoast.acting().forInstallation().call(() -> bean(Memberships.class).answer(prepared.link(), karinAtTheCoast.account(), true))).isTrue();
        assertThat(calledTo(LocalDate.of(2026, 3, 3))).containsExactlyInAnyOrder(karin.account(), karinAtTheCoast.account());
    }

    /** Who has a mail about a meeting that is called now. */
    private List<UUID> calledTo(LocalDate day) throws Exception {
        var meetings = bean(Meetings.class);
        as(mona, () -> {
            var id = ((Outcome.Done<UUID>) meetings.plan(UUID.randomUUID(), group, new Meeting.When(day, LocalTime.of(13, 0), LocalTime.of(15, 0), ""))).value();
            assertThat(meetings.call(id).isDone()).isTrue();
        });
        return inTransaction(dalsland.whole(), () -> db.sql("with gone as (delete from mail_outbox where kind = 'meeting-called' returning account_id) select account_id from gone").query(UUID.class).list());
    }

    @Test
    void signInIsGivenWhileThePersonSitsAndToOneAddress() throws Exception {
        var coming = member(group, "Nils Ny", TODAY.plusDays(10), null);
        as(mona, () -> steeringMembers.add(coming));
        assertThat(refused(give(coming.id(), "nils@exempel.se"))).containsExactly(" steering.sign-in.not-now");
        assertThat(refused(give(given.karinsMember(), "annan@exempel.se"))).containsExactly("email steering.sign-in.another");
    }

    @Test
    void signInIsTakenAtOnceAndMayBeGivenAgain() throws Exception {
        var id = given.karinsMember();
        as(mona, () -> {
            signIns.take(steeringGroups.member(id).orElseThrow());
        });
        assertThat(accounts.roles(karin.account())).isEmpty();
        assertThat(as(mona, () -> steeringGroups.member(id)).orElseThrow().account()).isNull();
        var again = prepared(id, karin.email());
        assertThat(accounts.roles(karin.account())).as("the person says yes anew").isEmpty();
        assertThat(accounts.choosePassword(again.link(), PASSWORD)).isTrue();
        assertThat(accounts.roles(karin.account())).hasSize(1);
    }

    @Test
    void everythingThatIsDoneIsLogged() throws Exception {
        as(mona, () -> steeringMembers.add(member(group, "Anders Af", TODAY, null)));
        as(mona, () -> steeringGroups.rename(group, "Nya namnet"));
        var logged = inTransaction(mona.acting(), () -> db.sql("select action from audit_entry where action like 'steering.%' and actor = 'Mona Chef' order by number").query(String.class).list());
        assertThat(logged).containsExactly("steering.member-add", "steering.group-rename");
    }
}
