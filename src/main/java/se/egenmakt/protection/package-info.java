/**
 * Protection of small numbers (röjandeskydd): what is published or shown to other authorities tells nobody of a few clients, not even by reckoning with what else is told.
 * Plain Java without framework, database or page. Rule D8 of the specification and its page on disclosure; ADR 0012.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Röjandeskydd", allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package se.egenmakt.protection;
