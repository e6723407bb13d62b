/**
 * Import, export and the command line (import, export, kommandorad): the public format 1 of the specification's exchange page.
 * Reading, checking, planning and writing are plain Java; what a plan does to the database stands in
 * {@code Imports} and {@code Exports} with {@code ExchangeRows}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "access", "audit", "web", "organisation", "workforce", "commission", "report"})
@org.jspecify.annotations.NullMarked
package se.egenmakt.exchange;
