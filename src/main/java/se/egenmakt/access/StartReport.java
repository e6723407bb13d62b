package se.egenmakt.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says why the program could not start, and what to do about it, without the framework's English headings. */
public final class StartReport implements FailureAnalysisReporter {
    private static final Logger log = LoggerFactory.getLogger(StartReport.class);

    @Override
    public void report(FailureAnalysis analysis) {
        log.error("Egenmakt startar inte. {} {}", analysis.getDescription(), analysis.getAction() == null ? "" : analysis.getAction());
    }
}
