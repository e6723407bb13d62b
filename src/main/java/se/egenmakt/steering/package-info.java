/**
 * Steering group (ledningsgrupp): members of the authorities that together lead the operation, offers to organisations, meetings, decisions, priority order and guidelines. Rules E1, E3 and A3
 * of the specification; sources: SFS 2013:522 5 §, Meddelandeblad 5/2011, the county board's letter of 2013-11-21. What a member of another authority sees is shut off from clients by rights in
 * the database, not by pages.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Ledningsgrupp",
        allowedDependencies = {"shared", "web", "protection", "identity", "access", "audit", "organisation", "workforce", "mail", "deficiency", "report"})
@org.jspecify.annotations.NullMarked
package se.egenmakt.steering;
