package org.kith.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexWorkerTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final MemoryDatabase database = new MemoryDatabase();
    private final Shelf shelf = new Shelf();
    private final Serving serving = new Serving();
    private final Progress progress = new Progress();

    @Test
    void itFollowsOutlivesFailuresAndEndsWhenAsked(@TempDir Path root) throws Exception {
        IndexWorker worker = worker(root);
        database.run("alter table change_set rename to away");
        Thread thread = new Thread(worker, "index under test");
        thread.start();
        try {
            database.run("alter table away rename to change_set");
            long n = change();
            worker.wake();
            assertThat(progress.await(n, LONG)).isTrue();

            n = change();
            worker.wake();
            assertThat(progress.await(n, LONG)).isTrue();
            assertThat(serving.available()).isTrue();
        } finally {
            worker.stop();
        }
        assertThat(thread.join(LONG)).isTrue();
        assertThat(serving.available()).isFalse();
    }

    @Test
    void noRoundBeginsWhileVeryMuchIsCommitted(@TempDir Path root) throws Exception {
        IndexWorker worker = worker(root);
        Thread thread = new Thread(worker, "index under test");
        worker.letGo(); // of one that began before this worker, and was not counted
        worker.hold();
        thread.start();
        try {
            long n = change();
            worker.wake();
            assertThat(progress.await(n, Duration.ofSeconds(1))).isFalse();

            worker.letGo();
            assertThat(progress.await(n, LONG)).isTrue();
        } finally {
            worker.stop();
        }
        assertThat(thread.join(LONG)).isTrue();
    }

    private IndexWorker worker(Path root) {
        return new IndexWorker(new Upkeep(
                root,
                new FaultyDisk(),
                new ChangeLog(database.source),
                List.of(shelf),
                serving,
                progress,
                Clock.systemUTC()));
    }

    private long change() throws Exception {
        return new ChangeWriter(database.source).write(Set.of(new Change("book", 1)), Instant.EPOCH);
    }
}
