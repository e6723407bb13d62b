package se.egenmakt.web;

/** The strip under the header: whose this is ("Samiras egna uppgifter."), and who can read it. */
public record OwnerStrip(Owner owner, String strong, String text) {}
