package se.egenmakt.web;

/** A term and its value. */
public record Fact(String term, String value) {}
