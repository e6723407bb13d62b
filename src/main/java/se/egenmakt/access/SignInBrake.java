package se.egenmakt.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords, per account and per address. So many wrong tries are free; then the wait doubles, from half a minute to an hour.
 * A day without a wrong try, and all is forgotten. An address has more free tries, for a whole office may share one. A try is counted before the password is
 * looked at, and given back when it was right: so a burst of tries at once gains nothing.
 */
@Component
final class SignInBrake {
    static final int FREE_TRIES = 5;
    private static final int FREE_TRIES_OF_AN_ADDRESS = 4 * FREE_TRIES;
    private static final Duration FORGOTTEN = Duration.ofHours(24);
    private static final long SHORTEST_SECONDS = 30;
    private static final long LONGEST_SECONDS = 3600;

    private final AccountRows rows;

    SignInBrake(AccountRows rows) {
        this.rows = rows;
    }

    /** Counts a try; otherwise until when one has to wait. */
    Optional<Instant> begin(String login, String remoteAddress, Instant now) {
        var address = address(remoteAddress);
        if (!counted(address, FREE_TRIES_OF_AN_ADDRESS, now)) {
            return until(address, now);
        }
        if (!counted(account(login), FREE_TRIES, now)) {
            rows.uncountTry(address, FREE_TRIES_OF_AN_ADDRESS);
            return until(account(login), now);
        }
        return Optional.empty();
    }

    /** The try was right: the account's are forgotten, the address has it back. */
    void right(String login, String remoteAddress) {
        rows.forgetFailures(account(login));
        rows.uncountTry(address(remoteAddress), FREE_TRIES_OF_AN_ADDRESS);
    }

    private boolean counted(String key, int free, Instant now) {
        return rows.countTry(key, free, now, now.minus(FORGOTTEN), SHORTEST_SECONDS, LONGEST_SECONDS);
    }

    private Optional<Instant> until(String key, Instant now) {
        return Optional.of(rows.blockedUntil(key).filter(now::isBefore).orElse(now.plusSeconds(1)));
    }

    private static String account(String login) {
        return "account " + login;
    }

    private static String address(String remoteAddress) {
        return "address " + remoteAddress;
    }
}
