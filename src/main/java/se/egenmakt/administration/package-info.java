/**
 * Administration (administration): operations are set up, people get accounts and roles. Nothing here can reach a client's facts; see
 * {@link se.egenmakt.access.Acting#settingUp}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Administration", allowedDependencies = {"shared", "access", "audit", "organisation", "workforce", "web"})
@org.jspecify.annotations.NullMarked
package se.egenmakt.administration;
