/** What is tested in a real browser: accessibility of every page, the keyboard alone, no script. */
@org.jspecify.annotations.NullMarked
package se.egenmakt.browser;
