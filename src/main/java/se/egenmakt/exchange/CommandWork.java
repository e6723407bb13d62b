package se.egenmakt.exchange;

import java.io.OutputStream;

/** The work behind the commands, wired from outside. What these throw ends the program with exit code 1. */
public record CommandWork(
        Importing importing, Exporting exporting, Reporting reporting, VerifyingAudit verifyingAudit) {
    /** Imports files into an operation, or only checks them. */
    @FunctionalInterface
    public interface Importing {
        Outcome run(Requests.Import request) throws Exception;
    }

    /** Exports an operation. */
    @FunctionalInterface
    public interface Exporting {
        Outcome run(Requests.Export request) throws Exception;
    }

    /** Writes an annual report to a stream: standard output, or the file that was asked for. */
    @FunctionalInterface
    public interface Reporting {
        Outcome run(Requests.Report request, OutputStream out) throws Exception;
    }

    /** Checks that no entry of the audit log has been changed. */
    @FunctionalInterface
    public interface VerifyingAudit {
        Outcome run(Requests.VerifyAudit request) throws Exception;
    }
}
