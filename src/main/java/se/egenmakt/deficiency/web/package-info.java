/** Pages of observations and deficiencies, and what is open for everybody. */
@org.jspecify.annotations.NullMarked
package se.egenmakt.deficiency.web;
