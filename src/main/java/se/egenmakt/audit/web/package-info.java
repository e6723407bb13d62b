/** The log's pages. */
@org.jspecify.annotations.NullMarked
package se.egenmakt.audit.web;
