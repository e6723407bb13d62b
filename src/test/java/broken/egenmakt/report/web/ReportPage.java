package broken.egenmakt.report.web;

/** A page that another module uses. */
public record ReportPage(String title) {}
