package se.egenmakt.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.DatabaseTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.steering.web.GivenGroup;

/** A calendar link: whose it is, what it shows, and when it ceases to hold. */
class CalendarFeedsDatabaseTests extends DatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);

    @Autowired
    private CalendarFeeds feeds;

    private TestOperation dalsland;
    private TestOperation kusten;
    private GivenGroup given;
    private GivenGroup sibling;
    private Person mona;
    private Person karin;
    private UUID meeting;

    @BeforeEach
    void twoOperationsAndTwoGroups() {
        dalsland = operation("Dalsland").serves("1438");
        kusten = operation("Kusten").serves("1484");
        mona = dalsland.manager("Mona Chef");
        given = new GivenGroup(this, dalsland);
        sibling = new GivenGroup(this, dalsland);
        karin = given.karin();
        meeting = given.meeting(LocalDate.of(2026, 2, 3), "kallat");
        sibling.meeting(LocalDate.of(2026, 2, 4), "kallat");
        new GivenGroup(this, kusten).meeting(LocalDate.of(2026, 2, 5), "kallat");
    }

    private String link(Person person, GivenGroup group) throws Exception {
        return as(person, () -> feeds.make(group.group()));
    }

    private List<UUID> read(String token) {
        return feeds.read(dalsland.id(), token).stream().flatMap(List::stream).map(MeetingTime::id).toList();
    }

    @Test
    void aMembersLinkShowsTheMeetingsOfThatGroup() throws Exception {
        assertThat(read(link(karin, given))).containsExactly(meeting);
        assertThat(as(karin, () -> feeds.exists(given.group()))).isTrue();
        assertThat(as(mona, () -> feeds.exists(given.group()))).as("one's own").isFalse();
    }

    @Test
    void theOperationsOwnPeopleHaveLinksTooEachToItsGroup() throws Exception {
        assertThat(read(link(mona, given))).containsExactly(meeting);
        assertThat(read(link(mona, sibling))).hasSize(1).doesNotContain(meeting);
        assertThat(read(link(dalsland.ombud("Ingrid Sandell"), given))).containsExactly(meeting);
    }

    @Test
    void aNewLinkEndsTheFormerAndOneMayBeEnded() throws Exception {
        var first = link(karin, given);
        var second = link(karin, given);
        assertThat(feeds.read(dalsland.id(), first)).isEmpty();
        assertThat(read(second)).hasSize(1);
        as(karin, () -> feeds.end(given.group()));
        assertThat(feeds.read(dalsland.id(), second)).isEmpty();
    }

    @Test
    void aWrongSecretOrAnotherOperationOpensNothing() throws Exception {
        var token = link(karin, given);
        assertThat(feeds.read(dalsland.id(), token + "x")).isEmpty();
        assertThat(feeds.read(kusten.id(), token)).isEmpty();
        assertThat(feeds.read(UUID.randomUUID(), token)).isEmpty();
    }

    @Test
    void theLinkEndsWithTheRight() throws Exception {
        var token = link(karin, given);
        as(mona, () -> steeringMembers.end(given.karinsMember(), TODAY));
        assertThat(read(token)).as("the last day").hasSize(1);
        clock.day(TODAY.plusDays(1));
        assertThat(feeds.read(dalsland.id(), token)).as("the day after").isEmpty();
    }

    @Test
    void theLinkOfAClosedAccountOpensNothing() throws Exception {
        var token = link(mona, given);
        as(administrator("Asta Administratör"), () -> accounts.disable(mona.account(), true));
        assertThat(feeds.read(dalsland.id(), token)).isEmpty();
    }

    @Test
    void theSecretItselfIsNotKept() throws Exception {
        var token = link(karin, given);
        var kept = inTransaction(mona.acting(), () -> db.sql("select encode(token_hash, 'escape') from calendar_feed").query(String.class).list());
        assertThat(kept).hasSize(1).noneMatch(hash -> hash.contains(token));
    }

    @Test
    void meetingsOlderThanAYearAreLeftOut() throws Exception {
        var old = given.meeting(LocalDate.of(2025, 1, 11), "hållet");
        var kept = given.meeting(LocalDate.of(2025, 1, 12), "hållet");
        assertThat(read(link(karin, given))).contains(kept).doesNotContain(old);
    }
}
