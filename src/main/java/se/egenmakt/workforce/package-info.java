/**
 * Ombud, their posts (tjänster), employment rates, absence and placement municipalities. Rules B7 and C8.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "access", "audit", "organisation", "web"})
@org.jspecify.annotations.NullMarked
package se.egenmakt.workforce;
