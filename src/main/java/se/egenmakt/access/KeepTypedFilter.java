package se.egenmakt.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form sent after the session ended is kept as a draft of the person who typed it, and waits after sign-in; also without script.
 * Not in one that was ended for a reason of safety ({@link Session#keepsWhatWasTypedAt}). The form's secret has been checked before this filter, so only the browser that was signed in can leave one.
 */
final class KeepTypedFilter extends OncePerRequestFilter {
    private final Accounts accounts;
    private final TypedForms typed;

    KeepTypedFilter(Accounts accounts, TypedForms typed) {
        this.accounts = accounts;
        this.typed = typed;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean posted = request.getMethod().equals("POST");
        if (posted && request.getAttribute(SessionFilter.SESSION) instanceof Session session && accounts.keepsWhatWasTyped(session) && session.operation() != null) {
            var path = session.acting().call(() -> typed.keep(request));
            if (path.isPresent()) {
                response.setStatus(303);
                response.setHeader("Location", "/sign-in?kept=1&next=" + URLEncoder.encode(path.get(), StandardCharsets.UTF_8));
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
