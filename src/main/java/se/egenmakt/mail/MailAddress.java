package se.egenmakt.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;

/** One bare address, as a header may hold it. */
final class MailAddress {
    private MailAddress() {}

    /** @throws AddressException when this is more, or other, than one address in ASCII: a line break or a second recipient goes into no header */
    static InternetAddress of(String written) throws AddressException {
        var address = new InternetAddress(written, true);
        if (!written.equals(address.getAddress()) || !StandardCharsets.US_ASCII.newEncoder().canEncode(written) || !written.contains("@")) {
            throw new AddressException("Not one bare address");
        }
        return address;
    }
}
