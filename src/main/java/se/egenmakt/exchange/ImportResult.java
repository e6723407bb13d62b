package se.egenmakt.exchange;

import java.util.List;

/** Either everything is right and there is a plan, or there are faults and nothing is imported. */
public sealed interface ImportResult permits ImportFaults, ImportPlan {
    /** What the user should know although it stops nothing. */
    List<Notice> notices();
}
