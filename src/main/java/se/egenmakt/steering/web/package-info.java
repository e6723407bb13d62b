/** Pages of steering groups and their meetings. */
@org.jspecify.annotations.NullMarked
package se.egenmakt.steering.web;
