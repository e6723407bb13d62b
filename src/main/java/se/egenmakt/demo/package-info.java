/**
 * Demo data (demoverksamheter): the operations of Fyrbodal in 2016 with invented people and several years of work, the same at every start.
 * Laid by the web program on an empty embedded database, never on a server database. Source: the Fyrbodal report of 2016-04-11, 1.2 and 3.2.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "access", "audit", "organisation", "workforce", "commission", "deficiency", "report", "steering", "web"})
@org.jspecify.annotations.NullMarked
package se.egenmakt.demo;
