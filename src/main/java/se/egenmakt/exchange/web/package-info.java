@org.jspecify.annotations.NullMarked
package se.egenmakt.exchange.web;
