/** Pages of the yearly report, and the pictures of the figures. */
@org.jspecify.annotations.NullMarked
package se.egenmakt.report.web;
