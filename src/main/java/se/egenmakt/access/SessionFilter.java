package se.egenmakt.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;
import se.egenmakt.web.CurrentRequest;
import se.egenmakt.web.Frame;
import se.egenmakt.web.Theme;

/** Finds out who acts, from the session cookie, and binds it to the request. */
final class SessionFilter extends OncePerRequestFilter {
    static final String SESSION = SessionFilter.class.getName() + ".session";

    private final Accounts accounts;

    SessionFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var found = SessionCookie.read(request).flatMap(accounts::session);
        found.ifPresent(session -> request.setAttribute(SESSION, session));
        var session = found.filter(accounts::holds).orElse(null);
        if (session != null) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new SignedIn(session));
            SecurityContextHolder.setContext(context);
        }
        try {
            bind(request, session, () -> {
                chain.doFilter(request, response);
                return null;
            });
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static void bind(HttpServletRequest request, @Nullable Session session, Work work) throws ServletException, IOException {
        var theme = session == null ? Theme.SYSTEM : Theme.valueOf(session.theme().toUpperCase(java.util.Locale.ROOT));
        var frame = session == null ? Frame.SIGNED_OUT : Menu.of(session);
        var current = new CurrentRequest(() -> csrf(request), theme, frame, false);
        var scope = ScopedValue.where(CurrentRequest.SCOPE, current);
        try {
            if (session == null) {
                scope.call(work::run);
            } else {
                scope.call(() -> session.acting().call(work::run));
            }
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static @Nullable String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : null;
    }

    @FunctionalInterface
    private interface Work {
        @Nullable Void run() throws ServletException, IOException;
    }
}
