package se.egenmakt.protection;

import java.util.Optional;
import se.egenmakt.shared.Term;
import se.egenmakt.shared.Wording;

/**
 * A number as others may see it: the number itself, that it is few, or that it is withheld. Never a blank, a dash or a zero in the place of what is hidden (rule D8).
 */
@Term("skyddat tal")
public sealed interface ProtectedNumber {
    /** Nobody. A zero is always told: it tells of no client. */
    ProtectedNumber NONE = new Known(0);

    /** Told as it is; never negative. */
    record Known(int number) implements ProtectedNumber {
        public Known {
            if (number < 0) {
                throw new IllegalArgumentException("A number of clients is not negative: " + number);
            }
        }

        @Override
        public Wording wording() {
            return Wording.of("protected-number.known", number);
        }

        @Override
        public Optional<Wording> why() {
            return Optional.empty();
        }
    }

    /** One or more, but fewer than the threshold. */
    record Few(int threshold) implements ProtectedNumber {
        public Few {
            Protection.checked(threshold);
        }

        @Override
        public Wording wording() {
            return Wording.of("protected-number.few", threshold);
        }

        @Override
        public Optional<Wording> why() {
            return Optional.of(Wording.of("protected-number.few.why", threshold));
        }
    }

    /** Not told, since others could work out a small number from it. It says nothing of how many they are. */
    record Withheld() implements ProtectedNumber {
        @Override
        public Wording wording() {
            return Wording.of("protected-number.withheld");
        }

        @Override
        public Optional<Wording> why() {
            return Optional.of(Wording.of("protected-number.withheld.why"));
        }
    }

    /**
     * A number that stands by itself, or the first step for one in a table: few from 1 to the threshold less one, otherwise known. A number that others can reckon with
     * goes through {@link Protection#protect}.
     */
    static ProtectedNumber of(int number, int threshold) {
        Protection.checked(threshold);
        return number > 0 && number < threshold ? new Few(threshold) : new Known(number);
    }

    /**
     * The sum, as one who sees both can tell it. A sum with a hidden part is hidden: its number is known only where the table tells the total itself. Nobody added changes
     * nothing.
     */
    default ProtectedNumber plus(ProtectedNumber other) {
        if (equals(NONE)) {
            return other;
        }
        if (other.equals(NONE)) {
            return this;
        }
        return this instanceof Known(int one) && other instanceof Known(int two) ? new Known(Math.addExact(one, two)) : new Withheld();
    }

    /** How it is written: the number, "färre än 5" or "visas inte". */
    Wording wording();

    /** Why it is hidden, in a sentence; empty when it is told. */
    Optional<Wording> why();
}
