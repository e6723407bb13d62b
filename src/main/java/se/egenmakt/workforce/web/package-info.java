/** The pages of one's own operation: municipalities, forms of operation, ombud, posts. */
@org.jspecify.annotations.NullMarked
package se.egenmakt.workforce.web;
