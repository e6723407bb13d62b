package se.egenmakt.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where in a long list one is. Pages are numbered from 1; the links keep what was searched for.
 *
 * @param total rows in all
 */
public record Paging(int page, int size, long total, String path, Map<String, List<String>> query) {
    /** The parameter's name. */
    public static final String PARAMETER = "sida";

    public Paging {
        page = Math.max(1, page);
    }

    /** From the request's own address; a page number that is none is 1. */
    public static Paging of(HttpServletRequest request, int size, long total) {
        var query = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, given) -> query.put(name, Arrays.asList(given)));
        var wanted = query.getOrDefault(PARAMETER, List.of("1")).getFirst();
        return new Paging(wanted.matches("\\d{1,6}") ? Integer.parseInt(wanted) : 1, size, total, request.getRequestURI(), query);
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public int offset() {
        return (page - 1) * size;
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages();
    }

    public String href(int other) {
        var href = new StringBuilder(path);
        char join = '?';
        for (var entry : query.entrySet()) {
            if (entry.getKey().equals(PARAMETER)) {
                continue;
            }
            for (var value : entry.getValue()) {
                href.append(join).append(encode(entry.getKey())).append('=').append(encode(value));
                join = '&';
            }
        }
        return href.append(join).append(PARAMETER).append('=').append(other).toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
