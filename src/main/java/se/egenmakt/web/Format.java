package se.egenmakt.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.Wording;
import java.util.Locale;

/** Numbers as they are written in Swedish: hard space between thousands, comma before decimals, a real minus sign. */
public final class Format {
    private static final char HARD_SPACE = '\u00a0';
    private static final List<String> WORDS =
            List.of("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv");

    private Format() {}

    /** 3024000 → "3 024 000". Not for years. */
    public static String number(long number) {
        var digits = Long.toString(number);
        int start = number < 0 ? 1 : 0;
        if (digits.length() - start <= 3) {
            return start == 0 ? digits : "−" + digits.substring(1);
        }
        var written = new StringBuilder(digits.length() + 6);
        if (start == 1) {
            written.append('−');
        }
        for (int i = start; i < digits.length(); i++) {
            if (i > start && (digits.length() - i) % 3 == 0) {
                written.append(HARD_SPACE);
            }
            written.append(digits.charAt(i));
        }
        return written.toString();
    }

    /** 3.4449 with two decimals → "3,44"; halves are rounded away from zero. */
    public static String decimal(BigDecimal number, int decimals) {
        var rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        if (decimals == 0) {
            return number(rounded.longValueExact());
        }
        var plain = rounded.abs().toPlainString();
        int point = plain.indexOf('.');
        return (rounded.signum() < 0 ? "−" : "")
                + number(Long.parseLong(plain.substring(0, point)))
                + ','
                + plain.substring(point + 1);
    }

    /** For numbers that are measured, such as shares of a post; money is whole kronor or öre and never comes here. */
    public static String decimal(double number, int decimals) {
        return decimal(BigDecimal.valueOf(number), decimals);
    }

    /** 0.2043 with one decimal → "20,4 %". */
    public static String percent(BigDecimal share, int decimals) {
        return decimal(share.movePointRight(2), decimals) + HARD_SPACE + '%';
    }

    public static String percent(double share, int decimals) {
        return percent(BigDecimal.valueOf(share), decimals);
    }

    /** 104141 → "104 141 kronor". */
    public static String kronor(long kronor) {
        return number(kronor) + HARD_SPACE + (kronor == 1 ? "krona" : "kronor");
    }

    /** "en", "två" … "tolv", then figures: for counts of things with the article "en". */
    public static String word(long number) {
        return number >= 0 && number < WORDS.size() ? WORDS.get((int) number) : number(number);
    }

    /** "boende", "boende och ekonomi", "boende, ekonomi och skulder". */
    public static String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " och " + words.getLast();
    }

    /** With a capital first letter, for a sentence that begins with a value. */
    public static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** With a full stop, where it has no such sign of its own: words that somebody has written, before a sentence of ours. */
    public static String stopped(String text) {
        return text.isEmpty() || ".!?…:".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }

    static String any(Object value) {
        return switch (value) {
            case String text -> text;
            case LocalDate date -> SwedishDates.full(date);
            case Integer number -> number(number);
            case Long number -> number(number);
            case BigDecimal number -> decimal(number, Math.max(0, number.scale()));
            case Coded coded -> coded.code();
            case Wording wording -> Texts.t(wording);
            case List<?> list -> list(list.stream().map(Format::any).toList());
            default -> value.toString();
        };
    }
}
