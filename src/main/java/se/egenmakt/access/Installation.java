package se.egenmakt.access;

/**
 * What kind of installation this is.
 *
 * @param embedded true when the program runs its own database: only then may there be a demo, whose people anybody can sign in as
 */
public record Installation(boolean embedded) {}
