package se.egenmakt.identity;

import java.util.regex.Pattern;
import se.egenmakt.shared.IdentityNumber;

/** Marked words that lead straight to somebody, whatever their writer says of them: an identity number, a telephone number, an e-mail address. They go; no tick keeps them. */
public final class DirectContact {
    private static final Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,190}\\.[^\\s@]{2,}");
    private static final Pattern DIGITS = Pattern.compile("[+(]?[0-9][0-9 \\u00a0()/.\\u2010-\\u2015-]{5,30}[0-9]");
    /** Swedish, with or without the country's number, or with another country's. A year, a date or a case number begins otherwise. */
    private static final Pattern TELEPHONE = Pattern.compile("0[1-9][0-9]{6,9}|(?:\\+|00)[1-9][0-9]{7,13}");

    /** Ten or twelve digits of which the first are a day, or a day raised by 60, however they are parted: whoever wrote one digit wrong still meant a person. */
    private static final Pattern WRITTEN_AS_IDENTITY = Pattern.compile(
            "(?<![0-9])(?:19|20)?[0-9]{2}[-./ ]?(?:0[1-9]|1[0-2])[-./ ]?(?:[06][1-9]|[1278][0-9]|[39][01]) ?[-+ /.]? ?[0-9]{2} ?[0-9]{2}(?![0-9])");

    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");

    private DirectContact() {}

    public static boolean isIn(MarkKind kind, String words) {
        return IdentityNumber.isWithin(words) || isWrittenAsIdentityNumber(words) || (kind == MarkKind.NUMBER && (MAIL.matcher(words).find() || hasTelephone(words)));
    }

    private static boolean isWrittenAsIdentityNumber(String words) {
        return WRITTEN_AS_IDENTITY.matcher(DASHES.matcher(words).replaceAll("-").replace('\u00a0', ' ')).find();
    }

    private static boolean hasTelephone(String words) {
        return DIGITS.matcher(words).results().anyMatch(found -> TELEPHONE.matcher(found.group().replaceAll("[^+0-9]", "").replaceFirst("^(\\+|00)460", "$146")).matches());
    }
}
