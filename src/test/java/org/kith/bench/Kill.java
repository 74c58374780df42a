package org.kith.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.kith.it.KillTrial;

/**
 * {@code kill}: a running server is killed at random moments while several people change things through its pages, and
 * after each start everything that was answered must be there, found, and the same in index and database.
 */
final class Kill {
    private Kill() {}

    static Map<String, Object> run(Options options) throws IOException {
        options.expect(Set.of("--times", "--db"), Set.of("--seed"), Set.of());
        int times = options.number("--times", 1, 10_000, 1);
        boolean postgres = options.oneOf("--db", List.of("h2", "postgres")).equals("postgres");
        int seed = options.number(
                "--seed", 0, Integer.MAX_VALUE, ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE));
        try (ThrowawayKith kith = ThrowawayKith.start(postgres)) {
            kith.awaitReady();
            KillTrial trial = kith.killTrial(seed);
            for (int time = 1; time <= times; time++) {
                trial.round();
                System.err.println(time + " of " + times + ": " + trial.acknowledged() + " acknowledged, "
                        + trial.missing().size() + " missing, " + trial.differing() + " differing");
            }
            return figures(trial, times, seed);
        }
    }

    private static Map<String, Object> figures(KillTrial trial, int times, int seed) {
        List<Duration> recoveries = trial.recoveries().stream().sorted().toList();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("times", times);
        figures.put("acknowledged", trial.acknowledged());
        figures.put("missing", trial.missing().size());
        figures.put("differing", trial.differing());
        figures.put("seed", seed);
        figures.put("recovery_median_seconds", seconds(recoveries.get(recoveries.size() / 2)));
        figures.put("recovery_max_seconds", seconds(recoveries.getLast()));
        if (!trial.missing().isEmpty() || trial.differing() > 0) {
            throw new BrokenPromise("Missing after a start: " + trial.missing(), figures);
        }
        return figures;
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1e3);
    }
}
