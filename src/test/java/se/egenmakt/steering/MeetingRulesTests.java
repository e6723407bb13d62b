package se.egenmakt.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static se.egenmakt.steering.MeetingState.CALLED;
import static se.egenmakt.steering.MeetingState.CANCELLED;
import static se.egenmakt.steering.MeetingState.HELD;
import static se.egenmakt.steering.MeetingState.PLANNED;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.egenmakt.web.Texts;

/** What a meeting, its minutes and its decisions go through. */
class MeetingRulesTests {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);
    private static final UUID KARIN = UUID.randomUUID();
    private static final UUID PETER = UUID.randomUUID();

    static Meeting meeting(MeetingState state, MinutesState minutes) {
        return new Meeting(UUID.randomUUID(), UUID.randomUUID(), DAY, LocalTime.of(13, 0), LocalTime.of(15, 0), "", state, null, "", null, null, minutes, null, null, null, 0);
    }

    @Test
    void aMeetingIsCalledBeforeItIsHeldAndEndsAsHeldOrCancelled() {
        for (var from : MeetingState.values()) {
            for (var to : MeetingState.values()) {
                boolean may = (from == PLANNED && to == CALLED) || (from == CALLED && to == HELD) || (from.isComing() && to == CANCELLED);
                assertThat(from.allows(to)).as(from + " to " + to).isEqualTo(may);
            }
        }
        assertThat(CALLED.isComing()).isTrue();
        assertThat(HELD.isComing()).isFalse();
    }

    @Test
    void everyStepThatIsRefusedIsRefusedInWords() {
        for (var from : MeetingState.values()) {
            for (var to : MeetingState.values()) {
                meeting(from, MinutesState.DRAFT).refusals(to, DAY).forEach(refusal -> assertThat(Texts.has(refusal.text())).as(refusal.text()).isTrue());
            }
        }
    }

    @Test
    void itIsNotHeldBeforeItsDay() {
        assertThat(meeting(CALLED, MinutesState.DRAFT).refusals(HELD, DAY.minusDays(1))).extracting(refusal -> refusal.text()).containsExactly("meeting.step.too-early");
        assertThat(meeting(CALLED, MinutesState.DRAFT).refusals(HELD, DAY)).isEmpty();
    }

    private static List<String> afterwards(LocalDate day, int starts, int ends) {
        return texts(new Meeting.When(day, LocalTime.of(starts, 0), LocalTime.of(ends, 0), "").refusalsAfterwards(DAY));
    }

    @Test
    void whatHasBeenHeldIsWrittenInFromTheBeginningOfTheYearBeforeAndNotAhead() {
        assertThat(afterwards(DAY, 13, 15)).isEmpty();
        assertThat(afterwards(LocalDate.of(2025, 1, 1), 13, 15)).as("a holiday: it was held all the same").isEmpty();
        assertThat(afterwards(LocalDate.of(2024, 12, 31), 13, 15)).containsExactly("meeting.day.long-ago");
        assertThat(afterwards(DAY.plusDays(1), 13, 15)).containsExactly("meeting.day.to-come");
        assertThat(afterwards(DAY, 15, 13)).containsExactly("meeting.ends.before-starts");
    }

    @Test
    void theAgendaOfWhatWasWrittenInAfterwardsIsOpenUntilItsMinutesAreSent() {
        var writtenIn = meeting(HELD, MinutesState.DRAFT);
        assertThat(writtenIn.isWrittenInAfterwards()).isTrue();
        assertThat(writtenIn.takesItems()).isTrue();
        assertThat(meeting(HELD, MinutesState.TO_APPROVE).takesItems()).isFalse();
        assertThat(meeting(CANCELLED, MinutesState.DRAFT).takesItems()).isFalse();
        var called = new Meeting(UUID.randomUUID(), UUID.randomUUID(), DAY, LocalTime.of(13, 0), LocalTime.of(15, 0), "", HELD, DAY.minusDays(20), "", null, null, MinutesState.DRAFT, null, null, null, 0);
        assertThat(called.isWrittenInAfterwards()).isFalse();
        assertThat(called.takesItems()).isFalse();
    }

    @Test
    void notesAreTakenFromTheDayUntilTheMinutesAreSent() {
        assertThat(meeting(CALLED, MinutesState.DRAFT).takesNotesOn(DAY.minusDays(1))).isFalse();
        assertThat(meeting(CALLED, MinutesState.DRAFT).takesNotesOn(DAY)).isTrue();
        assertThat(meeting(PLANNED, MinutesState.DRAFT).takesNotesOn(DAY)).isFalse();
        assertThat(meeting(HELD, MinutesState.DRAFT).takesNotesOn(DAY.plusDays(9))).isTrue();
        assertThat(meeting(HELD, MinutesState.TO_APPROVE).takesNotesOn(DAY.plusDays(9))).isFalse();
        assertThat(meeting(HELD, MinutesState.APPROVED).takesNotesOn(DAY.plusDays(9))).isFalse();
        assertThat(meeting(CANCELLED, MinutesState.DRAFT).takesNotesOn(DAY)).isFalse();
    }

    private static Attendance attendance(UUID member, boolean there, @Nullable LocalDate approved) {
        return new Attendance(UUID.randomUUID(), member, null, there, true, approved, "", "");
    }

    @Test
    void minutesAreSentWhenHeldToSomebodyWhoWasThere() {
        var nobody = MinutesApproval.of(List.of(attendance(KARIN, false, null)));
        var both = MinutesApproval.of(List.of(attendance(KARIN, true, null), attendance(PETER, false, null)));
        assertThat(texts(nobody.refusalsToSend(meeting(HELD, MinutesState.DRAFT), KARIN))).containsExactly("meeting.minutes.nobody-there");
        assertThat(texts(both.refusalsToSend(meeting(CALLED, MinutesState.DRAFT), KARIN))).containsExactly("meeting.minutes.not-held");
        assertThat(texts(both.refusalsToSend(meeting(HELD, MinutesState.DRAFT), null))).containsExactly("meeting.minutes.adjuster.missing");
        assertThat(texts(both.refusalsToSend(meeting(HELD, MinutesState.DRAFT), PETER))).containsExactly("meeting.minutes.adjuster.absent");
        assertThat(texts(both.refusalsToSend(meeting(HELD, MinutesState.APPROVED), KARIN))).containsExactly("meeting.minutes.sent-already");
        assertThat(both.refusalsToSend(meeting(HELD, MinutesState.DRAFT), KARIN)).isEmpty();
    }

    @Test
    void minutesAreApprovedWhenAllWhoWereThereHaveApproved() {
        var sent = meeting(HELD, MinutesState.TO_APPROVE);
        var waiting = MinutesApproval.of(List.of(attendance(KARIN, true, DAY), attendance(PETER, true, null), attendance(UUID.randomUUID(), false, null)));
        assertThat(waiting.isCompleteWith(KARIN)).as("Peter has not").isFalse();
        assertThat(waiting.isCompleteWith(PETER)).isTrue();
        assertThat(waiting.waitsFor()).containsExactly(PETER);
        assertThat(waiting.refusals(sent, PETER)).isEmpty();
        assertThat(texts(waiting.refusals(sent, UUID.randomUUID()))).containsExactly("meeting.minutes.not-there");
        assertThat(texts(waiting.refusals(meeting(HELD, MinutesState.DRAFT), PETER))).containsExactly("meeting.minutes.not-sent");
    }

    @Test
    void aDecisionIsLateFromTheDayAfterItsDateUntilItIsDone() {
        var open = AgendaBuildingTests.decision(DAY, DAY.plusDays(10), null);
        assertThat(open.lateOn(DAY.plusDays(10))).isZero();
        assertThat(open.lateOn(DAY.plusDays(31))).isEqualTo(21);
        assertThat(AgendaBuildingTests.decision(DAY, DAY.plusDays(10), DAY.plusDays(40)).lateOn(DAY.plusDays(50))).isZero();
    }

    @Test
    void theGroupHasItsGenitive() {
        assertThat(MeetingWords.genitive("Ledningsgruppen Dalsland")).isEqualTo("Ledningsgruppen Dalslands");
        assertThat(MeetingWords.genitive("Ledningsgruppen Borås")).isEqualTo("Ledningsgruppen Borås");
    }

    private static List<String> texts(List<se.egenmakt.shared.Refusal> refusals) {
        return refusals.stream().map(refusal -> refusal.text()).toList();
    }
}
