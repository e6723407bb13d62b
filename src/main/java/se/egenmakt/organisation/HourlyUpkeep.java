package se.egenmakt.organisation;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.egenmakt.access.Acting;

/** Once an hour, in the web program: every {@link Upkeep} for every operation. */
@Component
@EnableScheduling
@ConditionalOnWebApplication
public class HourlyUpkeep {
    private static final Logger log = LoggerFactory.getLogger(HourlyUpkeep.class);
    private static final String ACTOR = "underhåll";

    private final Operations operations;
    private final List<Upkeep> upkeeps;

    HourlyUpkeep(Operations operations, List<Upkeep> upkeeps) {
        this.operations = operations;
        this.upkeeps = upkeeps;
    }

    @Scheduled(initialDelayString = "${egenmakt.upkeep.first:PT20S}", fixedDelayString = "PT1H")
    void hourly() {
        var there = Acting.installation(ACTOR).call(operations::all);
        for (var upkeep : upkeeps) {
            there.forEach(operation -> keep(upkeep, operation));
        }
        log.debug("{} operations kept", there.size());
    }

    /** What fails in one operation keeps no other from it. */
    private static void keep(Upkeep upkeep, Operation operation) {
        try {
            Acting.program(upkeep.actor(), operation.id(), operation.name()).run(upkeep::keep);
        } catch (RuntimeException failure) {
            log.warn("Arbetet {} gick inte att göra i en verksamhet ({}).", upkeep.actor(), failure.getClass().getSimpleName());
        }
    }
}
