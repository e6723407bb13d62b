/**
 * The annual report (redovisning) to the county board: counted periods, forms, figures that explain themselves, signing, deadlines. The rules are plain
 * Java over the facts of commissions; they know neither database nor page. Rules B4, B6, C1–C10 and D8 of the specification; sources: the county
 * board's letter of 2013-11-21 with its form, and SFS 2013:522.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "access", "audit", "web", "organisation", "workforce", "commission"})
@org.jspecify.annotations.NullMarked
package se.egenmakt.report;
