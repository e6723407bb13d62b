/** The register of counties and municipalities. */
@org.jspecify.annotations.NullMarked
package se.egenmakt.organisation.web;
