package se.egenmakt.steering;

import java.time.LocalDate;
import java.util.UUID;

/** That a letter was sent to a party that must be in the group and is missing. */
public record Invitation(UUID group, Party party, LocalDate sentOn, String sentBy) {}
