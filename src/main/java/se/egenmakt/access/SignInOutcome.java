package se.egenmakt.access;

import java.time.Instant;
import java.util.UUID;

/** What came of trying to sign in. A wrong address and a wrong password look alike to the one who tries. */
public sealed interface SignInOutcome {
    /** Signed in: the token for the browser's cookie, and whose it is. */
    record SignedIn(String token, UUID account) implements SignInOutcome {}

    record Wrong() implements SignInOutcome {}

    /** Too many tries: wait until then. */
    record Wait(Instant until) implements SignInOutcome {}
}
