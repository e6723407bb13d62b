package se.egenmakt.web;

/** What a handler returns: a page, or the way to one. */
public sealed interface Answer permits Page, Redirect {}
