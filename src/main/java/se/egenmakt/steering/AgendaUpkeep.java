package se.egenmakt.steering;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.egenmakt.access.Acting;
import se.egenmakt.organisation.Operations;

/**
 * Once an hour, in the web program: builds the agendas of meetings to come as of now, so that members of other authorities, who read them as they were last built, read nothing stale though none of the
 * operation's own people has looked; and tells the owners of decisions that are due. Several nodes may do it at once: an agenda built twice is the same, and an owner is told once.
 */
@Component
@EnableScheduling
@ConditionalOnWebApplication
class AgendaUpkeep {
    private static final Logger log = LoggerFactory.getLogger(AgendaUpkeep.class);
    private static final String ACTOR = "dagordning";

    private final Operations operations;
    private final Meetings meetings;
    private final MeetingDecisions decisions;

    AgendaUpkeep(Operations operations, Meetings meetings, MeetingDecisions decisions) {
        this.operations = operations;
        this.meetings = meetings;
        this.decisions = decisions;
    }

    @Scheduled(initialDelayString = "${egenmakt.agendas.first:PT20S}", fixedDelayString = "PT1H")
    void hourly() {
        log.debug("{} agendas built", keep());
    }

    /** What fails in one operation keeps no other from it. @return how many agendas were built */
    int keep() {
        int built = 0;
        for (var operation : Acting.installation(ACTOR).call(operations::all)) {
            try {
                built += Acting.wholeOperation(ACTOR, operation.id(), operation.name()).call(this::keepOne);
            } catch (RuntimeException failure) {
                log.warn("Dagordningarna i en verksamhet byggdes inte ({}).", failure.getClass().getSimpleName());
            }
        }
        return built;
    }

    private int keepOne() {
        var coming = meetings.coming();
        coming.forEach(meetings::rebuild);
        decisions.tellDue();
        return coming.size();
    }
}
