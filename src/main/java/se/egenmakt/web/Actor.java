package se.egenmakt.web;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, as the header says it.
 *
 * @param place      "Dalsland", or "chef, Dalsland"
 * @param switchHref where to change role, when the person has several
 */
public record Actor(String name, String place, @Nullable String switchHref) {}
