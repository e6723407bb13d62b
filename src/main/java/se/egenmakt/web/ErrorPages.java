package se.egenmakt.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The page for what went wrong: what to do now, and a reference number that stands in the log too. Never a stack trace, never what the program said.
 * A page that is not there needs no number.
 */
@Component
public final class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final RandomGenerator RANDOM = new SecureRandom();
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVXY"; // none that is heard or read as another

    private final String phone;
    private final String email;

    ErrorPages(@Value("${egenmakt.support.phone:}") String phone, @Value("${egenmakt.support.email:}") String email) {
        this.phone = phone;
        this.email = email;
    }

    /** The page for this status, logged when it has a number. */
    public Page page(int status, @Nullable Throwable cause, HttpServletRequest request, String path) {
        var kind = Kind.of(status);
        var reference = kind == Kind.MISSING ? null : reference();
        if (kind == Kind.FAILED) {
            LOG.error("Reference {}: {} {} failed", reference, request.getMethod(), line(path), cause);
        } else if (reference != null) {
            LOG.info("Reference {}: {} {} refused with {}", reference, request.getMethod(), line(path), status);
        }
        var current = CurrentRequest.get();
        boolean canRetry = (kind == Kind.FAILED || kind == Kind.BUSY) && request.getMethod().equals("GET") && ownPath(path);
        var page = new ErrorPage(
                Shell.titled(Texts.t(kind.key + ".title")).asNarrow(),
                kind.key,
                current.draftKept() && kind != Kind.MISSING,
                canRetry ? path : null,
                current.frame().home(),
                reference,
                phone,
                email);
        return Page.of("ui/failure.jte", page).status(status);
    }

    /** "K7P4 · 2291": groups one can read aloud. */
    static String reference() {
        var reference = new StringBuilder();
        for (int i = 0; i < 2; i++) {
            reference.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length()))).append(RANDOM.nextInt(2, 10));
        }
        return reference.append(" · ").append(RANDOM.nextInt(1000, 10000)).toString();
    }

    private static boolean ownPath(String path) {
        return path.startsWith("/") && !path.startsWith("//");
    }

    /** On one line of the log, whatever was asked for. */
    private static String line(String path) {
        return path.replaceAll("[^\\x21-\\x7e]", "?");
    }

    /** What there is to say. */
    enum Kind {
        MISSING("web.missing"),
        FORBIDDEN("web.forbidden"),
        TOO_LARGE("web.too-large"),
        MALFORMED("web.malformed"),
        BUSY("web.busy"),
        FAILED("web.failed");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        static Kind of(int status) {
            return switch (status) {
                case 404, 410 -> MISSING;
                case 401, 403 -> FORBIDDEN;
                case 413 -> TOO_LARGE;
                case 503 -> BUSY;
                default -> status >= 400 && status < 500 ? MALFORMED : FAILED;
            };
        }
    }
}
