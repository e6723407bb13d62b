/**
 * The audit log (logg): what was read and written about clients and accounts, by whom and why; chained, so that a change shows; log review (loggkontroll).
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "access", "web"})
@org.jspecify.annotations.NullMarked
package se.egenmakt.audit;
