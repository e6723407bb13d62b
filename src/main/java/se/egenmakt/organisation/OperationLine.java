package se.egenmakt.organisation;

/** An operation in the administrator's list, with how many have a role in it today. */
public record OperationLine(Operation operation, int managers, int ombud) {}
