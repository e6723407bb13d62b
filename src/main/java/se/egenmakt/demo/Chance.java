package se.egenmakt.demo;

import java.util.List;
import java.util.Random;

/** Draws that come out the same at every start: the sequence of {@link Random} is laid down in its specification. */
final class Chance {
    private final Random random;

    /** @param which draws of the same seed that have nothing to do with one another */
    Chance(long seed, long which) {
        this.random = new Random(scramble(scramble(seed) + which));
    }

    private static long scramble(long seed) {
        long z = seed + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** A value and how often it comes, beside the others of its list. */
    record Weighted<T>(T value, double weight) {}

    static <T> Weighted<T> often(double weight, T value) {
        return new Weighted<>(value, weight);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    /** Around the median; two of three within a factor of {@code e} to the power of the spread. */
    double around(double median, double spread) {
        return median * StrictMath.exp(spread * random.nextGaussian());
    }

    <T> T pick(List<Weighted<T>> list) {
        double left = random.nextDouble() * list.stream().mapToDouble(Weighted::weight).sum();
        for (var weighted : list) {
            left -= weighted.weight();
            if (left < 0) {
                return weighted.value();
            }
        }
        return list.getLast().value();
    }
}
