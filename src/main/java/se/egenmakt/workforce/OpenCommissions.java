package se.egenmakt.workforce;

import java.util.UUID;

/** How many open commissions an ombud has; told by the module of commissions, which this one does not know. */
@FunctionalInterface
public interface OpenCommissions {
    int of(UUID ombud);
}
