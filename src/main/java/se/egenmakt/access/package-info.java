/**
 * Who acts (vem som handlar): a person in a role for an organisation, sign-in, sessions, and the row-level security that follows from it.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "web"})
@org.jspecify.annotations.NullMarked
package se.egenmakt.access;
