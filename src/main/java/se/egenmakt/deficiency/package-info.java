/**
 * System deficiencies (systembrister): what the work shows to be wrong with the system, cut loose from the person. Rules E2 and D8.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Systembrister", allowedDependencies = {"shared", "web", "access", "audit", "organisation", "workforce"})
@org.jspecify.annotations.NullMarked
package se.egenmakt.deficiency;
