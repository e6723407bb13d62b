/** Egenmakt: the system in which Sweden's personal ombud work. */
@org.jspecify.annotations.NullMarked
package se.egenmakt;
