package se.egenmakt.steering.web;

import java.time.LocalDate;
import java.util.List;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.steering.Attendance;
import se.egenmakt.steering.MeetingDecision;
import se.egenmakt.steering.MeetingFacts;
import se.egenmakt.steering.MeetingWords;
import se.egenmakt.steering.Member;
import se.egenmakt.steering.MinutesApprovals;
import se.egenmakt.steering.MinutesState;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

public record MinutesPage(MeetingFacts facts, Acting acting, LocalDate today, Form form, MarkedForm marked) {
    public Shell shell() {
        return MeetingShell.of(title(), form);
    }

    public String title() {
        return Texts.t("meeting.minutes.title", words().day());
    }

    public MeetingWords words() {
        return new MeetingWords(facts);
    }

    public String path() {
        return "/meetings/" + facts.meeting().id();
    }

    public boolean staff() {
        return !acting.is(Role.STEERING_MEMBER);
    }

    public boolean held() {
        return facts.meeting().isHeld();
    }

    /** Held, and not yet sent. */
    public boolean draft() {
        return held() && facts.meeting().minutes() == MinutesState.DRAFT;
    }

    public boolean toApprove() {
        return facts.meeting().minutes() == MinutesState.TO_APPROVE;
    }

    public boolean approved() {
        return facts.meeting().minutes() == MinutesState.APPROVED;
    }

    private List<Member> there() {
        return facts.members().stream().filter(member -> facts.wasThere(member.id())).toList();
    }

    public List<Choice> adjusters() {
        return there().stream().map(member -> Choice.of(member.id().toString(), MeetingWords.nameWithDuty(member) + ", " + member.organisation())).toList();
    }

    public boolean waitsForMe() {
        return !staff() && toApprove() && facts.memberOf(acting.account()).flatMap(member -> facts.attendanceOf(member.id())).filter(one -> one.wasThere() && one.approvedOn() == null).isPresent();
    }

    /** Those whose approval somebody else may note. */
    public List<Member> approvable() {
        return staff() && toApprove()
                ? there().stream()
                        .filter(member -> MinutesApprovals.mayBeNoted(facts, member))
                        .filter(member -> facts.attendanceOf(member.id()).map(Attendance::approvedOn).isEmpty())
                        .toList()
                : List.of();
    }

    /** Somebody who was there has something against them. */
    public List<Attendance> objections() {
        return facts.attendance().stream().filter(Attendance::objects).toList();
    }

    public String name(Attendance one) {
        return facts.member(one.member()).map(Member::name).orElse("");
    }

    /** "Peter Sjö, senast 3 mars 2026". */
    public String owner(MeetingDecision decision) {
        return Texts.t("meeting.decision.owner-and-due", decision.owner(), SwedishDates.full(decision.due()));
    }
}
