package se.egenmakt.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries a receipt to the next page in a cookie of one minute, so that no server keeps a session of its own.
 * It is shown to the browser that got it and to nobody else; everything in it is escaped and its button is an ordinary form.
 */
final class ReceiptCookie extends AbstractFlashMapManager {
    private static final String NAME = "egenmakt-receipt";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What the cookie holds. */
    record Carried(String path, String strong, String text, @Nullable String action, Map<String, String> fields) {}

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (var cookie : cookies) {
            if (cookie.getName().equals(NAME) && !cookie.getValue().isEmpty()) {
                return read(cookie.getValue());
            }
        }
        return null;
    }

    private static @Nullable List<FlashMap> read(String value) {
        try {
            var carried = JSON.readValue(Base64.getUrlDecoder().decode(value), Carried.class);
            var receipt = Receipt.of(carried.strong(), carried.text());
            var flash = new FlashMap();
            flash.put(Receipt.KEY, carried.action() == null ? receipt : receipt.undo(carried.action(), carried.fields()));
            flash.setTargetRequestPath(carried.path());
            flash.startExpirationPeriod(60);
            var list = new ArrayList<FlashMap>();
            list.add(flash);
            return list;
        } catch (RuntimeException unreadable) {
            return null; // somebody wrote a cookie of their own: there is no receipt
        }
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
        String value = "";
        if (!maps.isEmpty() && maps.getLast().get(Receipt.KEY) instanceof Receipt receipt) {
            var undo = receipt.undo();
            var path = maps.getLast().getTargetRequestPath();
            var carried = new Carried(
                    path == null ? "" : path,
                    receipt.strong(),
                    receipt.text(),
                    undo == null ? null : undo.action(),
                    undo == null ? Map.of() : undo.fields());
            value = Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsString(carried).getBytes(StandardCharsets.UTF_8));
        }
        var cookie = ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/")
                .maxAge(value.isEmpty() ? Duration.ZERO : Duration.ofMinutes(1))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    @Override
    protected Object getFlashMapsMutex(HttpServletRequest request) {
        return request;
    }
}
