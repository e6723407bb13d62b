package se.egenmakt.outside;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON (RFC 8259) into maps, lists, texts, whole numbers, truth values and nulls. What is no such JSON, or names a member twice, is refused. */
final class Json {
    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static Object read(String text) {
        var json = new Json(text);
        var value = json.value();
        if (json.next() != '\0') {
            throw json.wrong("the end");
        }
        return value;
    }

    private Object value() {
        return switch (next()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        var members = new LinkedHashMap<String, Object>();
        at++;
        for (boolean more = next() != '}'; more; more = separated('}')) {
            next();
            var name = string();
            expect(':');
            if (members.containsKey(name)) {
                throw wrong("one member " + name);
            }
            members.put(name, value());
        }
        expect('}');
        return members;
    }

    private List<Object> array() {
        var elements = new ArrayList<>();
        at++;
        for (boolean more = next() != ']'; more; more = separated(']')) {
            elements.add(value());
        }
        expect(']');
        return elements;
    }

    /** After an element: passes a comma, or stays before the end. */
    private boolean separated(char end) {
        if (next() == end) {
            return false;
        }
        expect(',');
        return true;
    }

    private String string() {
        expect('"');
        var string = new StringBuilder();
        while (here() != '"') {
            if (here() < ' ') {
                throw wrong("a character of a text");
            }
            string.append(here() == '\\' ? escaped() : here());
            at++;
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        at++;
        return switch (here()) {
            case '"', '\\', '/' -> here();
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) Integer.parseInt(text.substring(at + 1, at += 4) + text.charAt(at), 16);
            default -> throw wrong("an escaped character");
        };
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw wrong(word);
        }
        at += word.length();
        return value;
    }

    private Integer number() {
        int from = at;
        while (here() == '-' || (here() >= '0' && here() <= '9')) {
            at++;
        }
        var digits = text.substring(from, at);
        if (!digits.matches("-?(0|[1-9][0-9]*)")) {
            throw wrong("a whole number");
        }
        return Integer.valueOf(digits);
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw wrong(String.valueOf(wanted));
        }
        at++;
    }

    /** The next character that is no white space. */
    private char next() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return here();
    }

    private char here() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private IllegalArgumentException wrong(String wanted) {
        return new IllegalArgumentException("no JSON: expected " + wanted + " at character " + at);
    }
}
