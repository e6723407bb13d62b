package se.egenmakt.access;

import java.util.regex.Pattern;

/** Paths of our own, the only ones that sign-in leads on to. */
public final class LocalPath {
    private static final Pattern OWN = Pattern.compile("/(?:[A-Za-z0-9._~%-]+(?:/[A-Za-z0-9._~%-]+)*)?(?:\\?[A-Za-z0-9._~%=&+-]*)?");

    private static final int LONGEST = 2_000;

    private LocalPath() {}

    public static boolean isOne(String path) {
        return path.length() <= LONGEST && OWN.matcher(path).matches();
    }
}
