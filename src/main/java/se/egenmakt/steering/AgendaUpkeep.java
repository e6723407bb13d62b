package se.egenmakt.steering;

import org.springframework.stereotype.Component;
import se.egenmakt.organisation.Upkeep;

/**
 * Builds the agendas of meetings to come as of now, so that members of other authorities, who read them as they were last built, read nothing stale though none of the operation's own people has looked;
 * calls those who have come to sit since a meeting was called, and tells the owners of decisions that are due. An agenda built twice is the same, and nobody is told twice.
 */
@Component
class AgendaUpkeep implements Upkeep {
    private final Meetings meetings;
    private final MeetingCalls calls;
    private final MeetingDecisions decisions;

    AgendaUpkeep(Meetings meetings, MeetingCalls calls, MeetingDecisions decisions) {
        this.meetings = meetings;
        this.calls = calls;
        this.decisions = decisions;
    }

    @Override
    public String actor() {
        return "dagordning";
    }

    @Override
    public void keep() {
        meetings.coming().forEach(meetings::rebuild);
        calls.callLatecomers();
        decisions.tellDue();
    }
}
