package se.egenmakt.steering.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.steering.MeetingDecision;
import se.egenmakt.steering.Member;
import se.egenmakt.steering.SteeringGroup;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Status;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/** @param members of the acting member's group; empty for the operation's own people */
public record DecisionsPage(Acting acting, LocalDate today, List<SteeringGroup> groups, @Nullable UUID group, List<Member> members, List<MeetingDecision> decisions) {
    public Shell shell() {
        return MeetingShell.of(Texts.t("meeting.decisions.title"));
    }

    public List<MeetingDecision> open() {
        return decisions.stream().filter(decision -> !decision.isDone()).toList();
    }

    public List<MeetingDecision> done() {
        return decisions.stream().filter(MeetingDecision::isDone).toList();
    }

    public String lead() {
        long late = open().stream().filter(decision -> decision.lateOn(today) > 0).count();
        return open().isEmpty() ? Texts.t("meeting.decisions.lead.none") : Texts.tn("meeting.decisions.lead", open().size()) + (late == 0 ? "" : " " + Texts.tn("meeting.decisions.lead.late", late));
    }

    public Status status(MeetingDecision decision) {
        return decision.lateOn(today) > 0 ? Status.LATE : Status.TODO;
    }

    public String state(MeetingDecision decision) {
        long late = decision.lateOn(today);
        return late > 0 ? Texts.tn("meeting.decision.state.late", late) : Texts.t("meeting.decision.state.due", SwedishDates.relative(decision.due(), today));
    }

    /** "Peter Sjö. Bestämt 19 november 2025." */
    public String about(MeetingDecision decision) {
        var about = Texts.t("meeting.decision.line-about", decision.owner(), SwedishDates.full(decision.takenOn()));
        return groups.size() > 1 ? about + " " + groups.stream().filter(one -> one.id().equals(decision.group())).findFirst().map(SteeringGroup::name).orElse("") + "." : about;
    }

    public boolean mayFinish(MeetingDecision decision) {
        return !acting.is(Role.STEERING_MEMBER)
                || members.stream().anyMatch(member -> member.id().equals(decision.ownerId()) && acting.account() != null && acting.account().equals(member.account()));
    }
}
