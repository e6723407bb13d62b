/**
 * A program from outside: it counts an annual report anew from an operation's export, by docs/exchange.md and the rules alone, and compares it with the JSON that Egenmakt
 * wrote. It uses nothing of Egenmakt and nothing but the JDK, and runs from its source: see {@link se.egenmakt.outside.ReportCheck}. {@link
 * se.egenmakt.outside.ExportedWorkbook} is for tests, which have POI.
 */
package se.egenmakt.outside;
