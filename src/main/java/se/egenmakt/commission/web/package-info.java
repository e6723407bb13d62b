/** Pages of the daily work: start page, clients, contacts, the six-month list. */
@org.jspecify.annotations.NullMarked
package se.egenmakt.commission.web;
