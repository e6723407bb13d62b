package se.egenmakt.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail and web addresses and user names. The public's own sites, without a path, point out nobody. */
final class ContactMarks {
    private static final Pattern WEB = Pattern.compile("(?i)(?<![\\p{L}0-9])(?:https?://|www\\.)[^\\s\"<>]{1,300}");
    private static final Pattern SITE = Pattern.compile("(?i)(?<![\\p{L}0-9@._-])[a-zåäöé0-9-]{2,63}(?:\\.[a-zåäö0-9-]{1,63}){0,3}\\.([a-z]{2,6})(/[^\\s\"<>]{1,300})?(?![\\p{L}0-9@])");
    private static final Pattern USER = Pattern.compile("(?<![\\p{L}0-9_])[\\p{L}0-9]{1,30}(?:_[\\p{L}0-9]{1,30}){1,5}(?![\\p{L}0-9_])");
    private static final int LONGEST_PART = 64;
    private static final int SHORTEST_USER = 2;

    private ContactMarks() {}

    static void find(Reading reading) {
        mail(reading);
        web(reading);
        sites(reading);
        reading.shapes(USER, word -> reading.after(word) == '_', user -> reading.markFound(user, MarkKind.NUMBER));
        users(reading);
    }

    /** Everything of an e-mail address on both sides of its @; with nothing before it, a user name. */
    private static void mail(Reading reading) {
        var text = reading.text;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = at;
            while (start > 0 && at - start < LONGEST_PART && isOfMail(text.charAt(start - 1))) {
                start--;
            }
            int end = at + 1;
            while (end < text.length() && end - at < LONGEST_PART * 2 && isOfMail(text.charAt(end))) {
                end++;
            }
            while (end > at + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
                end--;
            }
            if (end > at + SHORTEST_USER && reading.isFree(start, end)) {
                reading.markPlaces(start, end, MarkKind.NUMBER);
            }
        }
    }

    private static boolean isOfMail(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '.' || sign == '_' || sign == '-' || sign == '+';
    }

    private static void web(Reading reading) {
        reading.shapes(WEB, word -> word.small().startsWith("http") || word.small().startsWith("www"), found -> {
            int end = found.end();
            while (end > found.start() + 1 && ".,;:!?)".indexOf(reading.text.charAt(end - 1)) >= 0) {
                end--;
            }
            settle(reading, found.start(), end);
        });
    }

    private static void sites(Reading reading) {
        reading.shapes(SITE, word -> reading.after(word) == '.', found -> {
            if (WordLists.of("site-endings").contains(found.group(1).toLowerCase(Locale.ROOT)) && reading.isFree(found.start(), found.end())) {
                settle(reading, found.start(), found.end());
            }
        });
    }

    private static void settle(Reading reading, int start, int end) {
        var site = reading.text.substring(start, end).toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("^www\\.", "").replaceFirst("/$", "");
        if (WordLists.of("public-sites").contains(site)) {
            reading.settlePlaces(start, end);
        } else {
            reading.markPlaces(start, end, MarkKind.NUMBER);
        }
    }

    /** What stands after "Instagram" and the like, and is no ordinary word. */
    private static void users(Reading reading) {
        for (int i = 1; i < reading.size(); i++) {
            var word = reading.word(i);
            if (reading.word(i - 1).isIn("accounts") && !reading.isSettled(i) && !word.isNumber() && word.text().chars().anyMatch(sign -> Word.isDigit((char) sign))) {
                reading.mark(i, i, MarkKind.NUMBER);
            }
        }
    }
}
