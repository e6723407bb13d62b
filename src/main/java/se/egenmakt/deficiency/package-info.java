/**
 * System deficiencies (systembrister, systemfel): what the work shows to be wrong with the system, cut loose from the person, from seen to mended. Rule E2 of the specification; sources:
 * SFS 2013:522 3 and 10 §§, Meddelandeblad 5/2011, the county board's letter of 2013-11-21. It knows nothing of clients and commissions, and nothing in its tables leads to one.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Systembrister", allowedDependencies = {"shared", "web", "protection", "identity", "access", "audit", "organisation", "workforce", "mail"})
@org.jspecify.annotations.NullMarked
package se.egenmakt.deficiency;
