package se.egenmakt.steering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;
import se.egenmakt.access.OperationMember;
import se.egenmakt.access.OperationPeople;
import se.egenmakt.access.Role;
import se.egenmakt.mail.Mail;

/** Who is told of a meeting by mail, and when. Within the transaction of a use case. */
@Component
class MeetingCalls {
    private final MeetingRows rows;
    private final GroupRows groups;
    private final OperationPeople operationPeople;
    private final Mail mail;
    private final Clock clock;

    MeetingCalls(MeetingRows rows, GroupRows groups, OperationPeople operationPeople, Mail mail, Clock clock) {
        this.rows = rows;
        this.groups = groups;
        this.operationPeople = operationPeople;
        this.mail = mail;
        this.clock = clock;
    }

    /** A link to those of the group's members who have said yes to signing in; none of a meeting that has been. */
    void tell(Meeting meeting, LocalDate day, String kind, Predicate<Member> whom) {
        if (day.isBefore(today()) && !meeting.isHeld()) {
            return;
        }
        tell(meeting, kind, reached(meeting, day).stream().filter(whom).toList());
    }

    private void tell(Meeting meeting, String kind, List<Member> members) {
        members.forEach(member -> mail.send(Objects.requireNonNull(member.account()), kind, "/meetings/" + meeting.id()));
        if (kind.equals("meeting-called")) {
            rows.called(operation(), meeting.id(), members.stream().map(Member::id).toList());
        }
    }

    /** Those who sit on the new day are called to it; those who were called, and do not sit then, hear that it is moved. */
    void tellMoved(Meeting meeting, LocalDate day) {
        var called = reached(meeting, day);
        tell(meeting, "meeting-called", called);
        var accounts = called.stream().map(Member::account).collect(Collectors.toSet());
        tell(meeting, "meeting-moved", reached(meeting, meeting.day()).stream().filter(member -> !accounts.contains(member.account())).toList());
    }

    /** Calls those who have come to sit in the group, or to sign in, since its meetings were called. */
    @Transactional
    void callLatecomers() {
        var called = rows.meetings(operation(), null).stream().filter(meeting -> meeting.state() == MeetingState.CALLED && !meeting.day().isBefore(today())).toList();
        for (var meeting : called) {
            var told = rows.called(operation(), meeting.id());
            tell(meeting, "meeting-called", reached(meeting, meeting.day()).stream().filter(member -> !told.contains(member.id())).toList());
        }
    }

    /** Those who sit in the group on this day and have said yes to signing in. */
    private List<Member> reached(Meeting meeting, LocalDate day) {
        var reached = operationPeople.of(operation()).stream().filter(person -> person.role() != Role.STEERING_MEMBER || meeting.group().equals(person.group())).map(OperationMember::account).collect(Collectors.toSet());
        return groups.members(operation(), meeting.group(), day).stream().filter(member -> member.account() != null && reached.contains(member.account())).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
