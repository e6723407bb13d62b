package se.egenmakt.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says that a form with files is too large before anything asks what is in it. The form's secret stands in it too, and cannot be read from a form that is refused:
 * without this, the answer would be that one may not. The rest of what is sent is passed over by the server ({@code server.tomcat.max-swallow-size}).
 */
final class LargeUploads extends OncePerRequestFilter {
    private final long largest;

    LargeUploads(long largest) {
        this.largest = largest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        if (type != null && type.startsWith("multipart/") && request.getContentLengthLong() > largest) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
