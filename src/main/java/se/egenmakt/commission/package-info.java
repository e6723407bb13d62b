/**
 * The client's commission (uppdrag) from opening to closing: contacts, awaited decisions, change of ombud, the six-month list.
 * Facts only: numbers, dates and codes. Rules B1–B8 of the specification; sources SFS 2013:522 and the county board's letter of 2013-11-21.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "access", "audit", "organisation", "workforce", "web"})
@org.jspecify.annotations.NullMarked
package se.egenmakt.commission;
