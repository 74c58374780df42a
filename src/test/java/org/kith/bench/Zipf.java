package org.kith.bench;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Things of which the first are drawn often and most of them seldom, as words are in real texts: by Zipf and Mandelbrot. */
final class Zipf<T> {
    private static final double FLATTENED = 2.7;

    private final List<T> ranked;
    private final double[] upTo;

    /** @param ranked most frequent first; not empty */
    Zipf(List<T> ranked) {
        this.ranked = List.copyOf(ranked);
        upTo = new double[ranked.size()];
        double sum = 0;
        for (int rank = 0; rank < upTo.length; rank++) {
            sum += 1 / (rank + 1 + FLATTENED);
            upTo[rank] = sum;
        }
    }

    T draw(RandomGenerator random) {
        int place = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return ranked.get(place < 0 ? -place - 1 : place);
    }

    /** Any of them, each as likely. */
    T any(RandomGenerator random) {
        return ranked.get(random.nextInt(ranked.size()));
    }
}
