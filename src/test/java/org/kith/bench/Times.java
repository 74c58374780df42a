package org.kith.bench;

import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** How long something took, many times over. */
final class Times {
    private static final int DIGITS = 3;

    private final Histogram nanoseconds = new Histogram(DIGITS);

    /** What is measured. */
    interface Work<T> {
        T run();
    }

    <T> T measure(Work<T> work) {
        long start = System.nanoTime();
        T result = work.run();
        nanoseconds.recordValue(System.nanoTime() - start);
        return result;
    }

    double mean() {
        return nanoseconds.getMean();
    }

    long percentile(double percent) {
        return nanoseconds.getValueAtPercentile(percent);
    }

    String milliseconds(double percent) {
        return String.format(Locale.ROOT, "%.3f", percentile(percent) / 1e6);
    }

    /** Median, 95th and 99th percentile as figures. */
    void tell(String name, Map<String, Object> figures) {
        figures.put(name + "_p50_ms", milliseconds(50));
        figures.put(name + "_p95_ms", milliseconds(95));
        figures.put(name + "_p99_ms", milliseconds(99));
    }
}
