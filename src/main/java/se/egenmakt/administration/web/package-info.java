/** Pages for accounts, operations and who has an account in one's own operation. */
@org.jspecify.annotations.NullMarked
package se.egenmakt.administration.web;
