package se.egenmakt.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form from a tab where the person acted in another role, sent after the role was changed in a second tab: nothing is done in the role of now. What was typed is
 * kept under the role it was typed in, and a page says so.
 */
final class ChangedRoleFilter extends OncePerRequestFilter {
    private final Accounts accounts;
    private final TypedForms typed;
    private final FormTokens tokens = new FormTokens();
    private final XorCsrfTokenRequestAttributeHandler handler = new XorCsrfTokenRequestAttributeHandler();

    ChangedRoleFilter(Accounts accounts, TypedForms typed) {
        this.accounts = accounts;
        this.typed = typed;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean posted = request.getMethod().equals("POST");
        if (posted && request.getAttribute(SessionFilter.SESSION) instanceof Session session && accounts.holds(session)) {
            var before = typedIn(session, request);
            if (before.isPresent()) {
                boolean kept = before.get().operation() != null && before.get().acting().call(() -> typed.keep(request)).isPresent();
                response.setStatus(303);
                response.setHeader("Location", "/roles?changed=" + before.get().roleAssignment() + (kept ? "&kept=true" : ""));
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** The session in the other role whose secret the form carries; empty when it carries that of now, or none. */
    private Optional<Session> typedIn(Session session, HttpServletRequest request) {
        var now = tokens.loadToken(request);
        @Nullable String sent = now == null ? null : handler.resolveCsrfTokenValue(request, now);
        if (now == null || sent == null || sent.equals(now.getToken())) {
            return Optional.empty();
        }
        return accounts.roles(session.account()).stream().map(session::in).filter(other -> other.formSecret().equals(sent)).findFirst();
    }
}
