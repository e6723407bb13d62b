/**
 * The identity check (identitetskontroll): what in a text may point somebody out. It marks, and a person decides; only what leads straight to somebody has to go. Whoever writes what people outside
 * an operation will read goes through it. Its limits are measured in docs/identity-check.md.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Identitetskontroll", allowedDependencies = {"shared", "web", "organisation", "workforce"})
@org.jspecify.annotations.NullMarked
package se.egenmakt.identity;
