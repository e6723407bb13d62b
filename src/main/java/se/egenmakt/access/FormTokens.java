package se.egenmakt.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** The secret in every form: the session's own in its role when signed in, else one in a cookie of the browser (for the forms before sign-in). */
final class FormTokens implements CsrfTokenRepository {
    private static final String COOKIE = "egenmakt-form";

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(Tokens.make());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getAttribute(SessionFilter.SESSION) == null) {
            SessionCookie.write(request, response, COOKIE, token.getToken(), Duration.ofHours(12));
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        if (request.getAttribute(SessionFilter.SESSION) instanceof Session session) {
            return token(session.formSecret());
        }
        return SessionCookie.read(request, COOKIE).map(FormTokens::token).orElse(null);
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken("X-CSRF", "_csrf", value);
    }
}
