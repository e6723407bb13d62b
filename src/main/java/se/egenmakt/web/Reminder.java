package se.egenmakt.web;

/**
 * Something that needs a person's attention, for the start page.
 *
 * @param order  days until it is due; the lowest stands first
 * @param status the shape before {@code when}
 * @param when   "I dag", "Inom 9 dagar", "Före 15 januari"
 */
public record Reminder(long order, Status status, String when, String heading, String text, String href, String action) {}
