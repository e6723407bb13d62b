package broken.egenmakt.shared;

import broken.egenmakt.report.web.ReportPage;

/** Shared, and yet dependent. */
public record Everything(ReportPage page) {}
