/** Pages for signing in, choosing a role and one's own settings. */
@org.jspecify.annotations.NullMarked
package se.egenmakt.access.web;
