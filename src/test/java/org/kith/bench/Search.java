package org.kith.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kith.directory.DirectoryWithoutDatabase;
import org.kith.it.PeakMemory;
import org.kith.search.DiskIndex;
import org.kith.vocabulary.MemoryVocabulary;
import org.kith.vocabulary.Vocabulary;

/**
 * {@code search}: invented profiles in an index on disk, and what people look for in them, asked of the directory and,
 * beside it, of Lucene alone and of PostgreSQL.
 */
final class Search {
    private static final int MOST_QUERIES = 2_000;
    private static final int LEAST_QUERIES = 20;

    /** PostgreSQL takes much longer: it is asked as many of them as this, evenly chosen. */
    private static final int POSTGRES_QUERIES = 200;

    private final Vocabulary vocabulary = MemoryVocabulary.packaged();
    private final Wording wording = new Wording();
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final int count;
    private final long seed;
    private final Profiles profiles;

    private Search(int count, long seed) {
        this.count = count;
        this.seed = seed;
        profiles = new Profiles(count, wording, vocabulary, new Random(seed));
    }

    static Map<String, Object> run(Options options) throws IOException {
        options.expect(Set.of("--profiles"), Set.of("--seed"), Set.of("--postgres"));
        int count = options.number("--profiles", 10, 1_000_000, 0);
        Search search = new Search(count, options.number("--seed", 0, Integer.MAX_VALUE, 1));
        try (ThrowawayFolder folder = new ThrowawayFolder()) {
            search.measure(folder.path(), options.has("--postgres"));
        }
        return search.figures;
    }

    private void measure(Path folder, boolean postgres) throws IOException {
        Path first = folder.resolve("first");
        String buildSeconds = build(first);
        try (DiskIndex index = new DiskIndex(first)) {
            Replay replay = replay(index);
            figures.put("build_seconds", buildSeconds);
            figures.put("rebuild_seconds", build(folder.resolve("beside")));
            figures.put("index_mb", megabytes(first));
            replay.measure();
            replay.tell(figures);
            new Typing(
                            index.beginnings(),
                            vocabulary,
                            new Cards(profiles, vocabulary),
                            profiles,
                            Math.clamp(count / 10, LEAST_QUERIES, MOST_QUERIES),
                            new Random(seed + 2))
                    .measure(figures);
            if (postgres) {
                try (PostgresBeside beside = PostgresBeside.with(profiles)) {
                    beside.replay(some(replay.asked()), figures);
                }
            }
            figures.put("visible_p99_ms", new Visibility(index, profiles).measure(visible()));
            PeakMemory.megabytes(ProcessHandle.current()).ifPresent(peak -> figures.put("peak_mb", peak));
        }
    }

    private Replay replay(DiskIndex index) {
        Cards cards = new Cards(profiles, vocabulary);
        Replay replay = new Replay(
                index, new DirectoryWithoutDatabase(index, vocabulary, cards::organisation, cards::volunteer));
        int queries = Math.clamp(count / 10, LEAST_QUERIES, MOST_QUERIES);
        replay.prepare(Questions.of(queries, profiles, wording, new Random(seed + 1)));
        figures.put("documents", index.documents());
        figures.put("queries", queries);
        figures.put("hits_mean", replay.hits());
        return replay;
    }

    /** How often a change is waited for. */
    private int visible() {
        return Math.clamp(count / 10, 1, 300);
    }

    private static List<Replay.Asked> some(List<Replay.Asked> asked) {
        int step = Math.max(1, asked.size() / POSTGRES_QUERIES);
        return IntStream.iterate(0, place -> place < asked.size(), place -> place + step)
                .mapToObj(asked::get)
                .toList();
    }

    private String build(Path folder) throws IOException {
        Stopwatch watch = new Stopwatch();
        DiskIndex.build(Files.createDirectory(folder), profiles.sources());
        return watch.seconds();
    }

    private static String megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            long bytes = files.mapToLong(Search::size).sum();
            return String.format(Locale.ROOT, "%.1f", bytes / 1e6);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
