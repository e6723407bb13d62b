/**
 * Posts and the persons on them (tjänster respektive personer): what is established and staffed, vacancies, longer leave and sickness. Rule C8 of the specification; the county
 * board's letter of 2013-11-21 asks for "antal tjänster, eventuella vakanser, tjänstledigheter samt längre sjukfrånvaro".
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package se.egenmakt.workforce;
