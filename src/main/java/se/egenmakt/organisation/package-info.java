/**
 * Counties, municipalities, operations (ombudsverksamheter), their forms of operation and municipalities. Rule F1.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "access", "audit", "web"})
@org.jspecify.annotations.NullMarked
package se.egenmakt.organisation;
