package broken.egenmakt.outside;

import broken.egenmakt.shared.Everything;

/** Checks from outside what it has from inside. */
record Insider(Everything everything) {}
