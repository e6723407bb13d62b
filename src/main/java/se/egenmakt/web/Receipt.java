package se.egenmakt.web;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * What was just done, shown once on the next page: "<b>Kontakten är sparad:</b> telefon med Försäkringskassan, i dag. Ångra".
 * It waits in the session in between.
 *
 * @param strong what happened, ending with a colon when text follows
 * @param text   the rest of the sentence; may be empty
 */
public record Receipt(String strong, String text, @Nullable Undo undo) implements Serializable {
    private static final long serialVersionUID = 1;
    static final String KEY = "receipt";

    /** A form of one button that takes it back. */
    public record Undo(String action, TreeMap<String, String> fields) implements Serializable {
        private static final long serialVersionUID = 1;

        public static Undo post(String action, Map<String, String> fields) {
            return new Undo(action, new TreeMap<>(fields));
        }
    }

    public static Receipt of(String strong, String text) {
        return new Receipt(strong, text, null);
    }

    public Receipt undo(String action, Map<String, String> fields) {
        return new Receipt(strong, text, Undo.post(action, fields));
    }

    /** The receipt that the page before left for this one. */
    static @Nullable Receipt waiting() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return null;
        }
        return request.getAttribute(DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                                instanceof Map<?, ?> flash
                        && flash.get(KEY) instanceof Receipt receipt
                ? receipt
                : null;
    }
}
