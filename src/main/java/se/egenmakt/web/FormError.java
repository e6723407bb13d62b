package se.egenmakt.web;

/** What was wrong with a field, in the words that say how to put it right. An empty field name is the form as a whole. */
public record FormError(String field, String message) {}
