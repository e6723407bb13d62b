package se.egenmakt.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in plain Swedish why the program could not start. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StartFailures implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return new FailureAnalysis(String.valueOf(refused.getMessage()), refused.remedy(), refused);
            }
            if (cause instanceof PortInUseException port) {
                return new FailureAnalysis(
                        "Port " + port.getPort() + " används redan av ett annat program.",
                        "Stäng det andra programmet, eller välj en annan port: SERVER_PORT=8081.",
                        port);
            }
        }
        return null;
    }
}
