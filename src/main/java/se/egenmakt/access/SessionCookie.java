package se.egenmakt.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The browser's session token: never readable by script, never sent from another site, over TLS only where there is TLS. */
public final class SessionCookie {
    private SessionCookie() {}

    public static Optional<String> read(HttpServletRequest request) {
        return read(request, name(request));
    }

    static Optional<String> read(HttpServletRequest request, String name) {
        Cookie @Nullable [] cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    public static void write(HttpServletRequest request, HttpServletResponse response, String token) {
        write(request, response, name(request), token, Session.LONGEST);
    }

    public static void remove(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, name(request), "", Duration.ZERO);
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String name, String value, Duration age) {
        var cookie = ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-egenmakt" : "egenmakt";
    }
}
