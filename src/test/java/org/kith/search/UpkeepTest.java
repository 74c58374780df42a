package org.kith.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.privacy.Audience;

class UpkeepTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path root;

    private final MemoryDatabase database = new MemoryDatabase();
    private final Shelf shelf = new Shelf();
    private final Serving serving = new Serving();
    private final Progress progress = new Progress();
    private final FaultyDisk disk = new FaultyDisk();
    private Upkeep upkeep;

    @BeforeEach
    void open() {
        upkeep = begin();
    }

    @AfterEach
    void close() {
        upkeep.close();
    }

    private Upkeep begin() {
        return new Upkeep(root, disk, new ChangeLog(database.source), List.of(shelf), serving, progress, CLOCK);
    }

    private void reopen() throws Exception {
        upkeep.close();
        shelf.loaded.clear();
        upkeep = begin();
        upkeep.round();
    }

    private void changed(long id) throws SQLException {
        new ChangeWriter(database.source).write(Set.of(new Change("book", id)), NOW);
    }

    private void put(long id, String title) throws SQLException {
        shelf.titles.put(id, title);
        changed(id);
    }

    private List<Long> found(String text) {
        return serving.read(searcher ->
                MemoryIndex.ids(new Searching(searcher, MemoryIndex.query(Audience.PUBLIC, text), new RankMemory())
                        .result(MemoryIndex.NO_LAG)));
    }

    private int documents() {
        return serving.read(searcher -> searcher.getIndexReader().numDocs());
    }

    @Test
    void theFirstRoundReadsEverything() throws Exception {
        LongStream.rangeClosed(1, 1_200).forEach(id -> shelf.titles.put(id, "apple " + id));

        upkeep.round();

        assertThat(documents()).isEqualTo(1_200);
        assertThat(found("apple 1200")).containsExactly(1_200L);
        assertThat(progress.catchingUp()).isFalse();
    }

    @Test
    void aChangeIsFindableAfterOneRound() throws Exception {
        put(1, "apple");
        upkeep.round();
        shelf.loaded.clear();

        put(1, "pear");
        put(2, "plum");
        upkeep.round();

        assertThat(found("apple")).isEmpty();
        assertThat(found("pear")).containsExactly(1L);
        assertThat(found("plum")).containsExactly(2L);
        assertThat(shelf.loaded).containsExactly(1L, 2L);
        shelf.titles.remove(1L);
        changed(1);
        upkeep.round();
        assertThat(found("pear")).isEmpty();
    }

    @Test
    void theFirstSetOfAllNeedsNoRebuild() throws Exception {
        shelf.titles.put(5L, "plum");
        upkeep.round();
        shelf.loaded.clear();
        put(1, "apple");
        upkeep.round();
        assertThat(shelf.loaded).containsExactly(1L);
        assertThat(found("apple")).containsExactly(1L);
    }

    @Test
    void anIndexThatReadNoSetIsNotTrustedWithADatabaseThatHasSome() throws Exception {
        shelf.titles.put(5L, "plum");
        upkeep.round();
        shelf.titles.clear();
        put(1, "apple");

        reopen();

        assertThat(found("plum")).isEmpty();
        assertThat(found("apple")).containsExactly(1L);
    }

    @Test
    void manySetsAreReadInOneRound() throws Exception {
        put(1, "apple");
        upkeep.round();
        for (long id = 2; id <= ChangeLog.BATCH + 5; id++) {
            put(id, "pear");
        }

        upkeep.round();

        assertThat(documents()).isEqualTo(ChangeLog.BATCH + 5);
        assertThat(progress.catchingUp()).isFalse();
    }

    @Test
    void aChangeOfAllReadsTheWholeTypeAgain() throws Exception {
        LongStream.rangeClosed(1, 1_100).forEach(id -> shelf.titles.put(id, "apple"));
        changed(1);
        upkeep.round();

        shelf.titles.keySet().removeIf(id -> id % 2 == 0);
        shelf.titles.replaceAll((id, title) -> "pear");
        changed(Change.ALL);
        upkeep.round();

        assertThat(found("apple")).isEmpty();
        assertThat(documents()).isEqualTo(550);
    }

    @Test
    void aReopenedIndexGoesOnWhereItStopped() throws Exception {
        put(1, "apple");
        upkeep.round();
        put(2, "pear");
        upkeep.round();

        reopen();

        assertThat(shelf.loaded).isEmpty();
        assertThat(found("apple")).containsExactly(1L);
        assertThat(found("pear")).containsExactly(2L);
        put(3, "plum");
        upkeep.round();
        assertThat(shelf.loaded).containsExactly(3L);
    }

    @Test
    void aDeletedFolderIsRebuilt() throws Exception {
        put(1, "apple");
        upkeep.round();

        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        assertThat(found("apple")).containsExactly(1L);
        upkeep.round();

        assertThat(found("apple")).containsExactly(1L);
        reopen();
        assertThat(shelf.loaded).isEmpty();
        assertThat(found("apple")).containsExactly(1L);
    }

    @Test
    void anIndexTheDatabaseDoesNotKnowIsRebuilt() throws Exception {
        put(1, "apple");
        put(2, "pear");
        upkeep.round();

        // as after restoring a backup: set 2 is another one now
        shelf.titles.put(2L, "plum");
        database.run("update change_set set stamp = 'restored' where n = 2");
        upkeep.round();
        assertThat(found("pear")).isEmpty();
        assertThat(found("plum")).containsExactly(2L);

        // and with the index ahead
        shelf.titles.put(2L, "cherry");
        database.run("delete from change_set where n = 2");
        upkeep.round();
        assertThat(found("cherry")).containsExactly(2L);
    }

    @Test
    void anotherLayoutIsRebuilt() throws Exception {
        put(1, "apple");
        upkeep.round();
        upkeep.close();
        Path current = root.resolve(Files.readString(root.resolve("current")).strip());
        try (FSDirectory directory = FSDirectory.open(current);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(
                    java.util.Map.of("n", "1", "stamp", "x", "schema", "0").entrySet());
        }

        reopen();

        assertThat(shelf.loaded).containsExactly(1L);
        assertThat(found("apple")).containsExactly(1L);
        assertThat(current).doesNotExist();
    }

    @Test
    void aDamagedIndexIsRebuilt() throws Exception {
        put(1, "apple");
        upkeep.round();
        upkeep.close();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".cfs")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }

        reopen();

        assertThat(found("apple")).containsExactly(1L);
    }

    @Test
    void theOldIndexServesWhileTheNewOneIsMade() throws Exception {
        put(1, "apple");
        upkeep.round();
        shelf.titles.put(1L, "pear");
        shelf.beforeLoad = () -> {
            assertThat(found("apple")).containsExactly(1L);
            assertThat(progress.catchingUp()).isTrue();
        };

        upkeep.askRebuild();
        upkeep.round();

        assertThat(found("pear")).containsExactly(1L);
        assertThat(progress.catchingUp()).isFalse();
        try (Stream<Path> files = Files.list(root)) {
            assertThat(files.filter(Files::isDirectory)).hasSize(1);
        }
    }

    @Test
    void aFailedRebuildLeavesTheOldIndexAndIsTriedAgain() throws Exception {
        put(1, "apple");
        upkeep.round();
        upkeep.askRebuild();
        shelf.beforeLoad = () -> {
            throw new IllegalStateException("the database is away");
        };
        assertThatThrownBy(upkeep::round).isInstanceOf(IllegalStateException.class);
        assertThat(found("apple")).containsExactly(1L);

        shelf.beforeLoad = () -> {};
        shelf.titles.put(1L, "pear");
        upkeep.round();

        assertThat(found("pear")).containsExactly(1L);
    }

    @Test
    void whatFailedToLoadIsReadAgain() throws Exception {
        put(1, "apple");
        upkeep.round();
        put(2, "pear");
        shelf.beforeLoad = () -> {
            throw new IllegalStateException("the database is away");
        };
        assertThatThrownBy(upkeep::round).isInstanceOf(IllegalStateException.class);
        assertThat(progress.catchingUp()).isTrue();

        shelf.beforeLoad = () -> {};
        upkeep.round();

        assertThat(found("pear")).containsExactly(2L);
    }

    @Test
    void aSecondProcessIsKeptOut() throws Exception {
        put(1, "apple");
        upkeep.round();
        Upkeep second = new Upkeep(
                root, disk, new ChangeLog(database.source), List.of(shelf), new Serving(), new Progress(), CLOCK);

        assertThatThrownBy(second::round).isInstanceOf(LockObtainFailedException.class);
        upkeep.close();
        second.round();
        second.close();
    }

    @Test
    void oldSetsArePrunedButTheNewestStays() throws Exception {
        put(1, "apple");
        put(2, "pear");

        new ChangeLog(database.source).prune(NOW.minusSeconds(1));
        assertThat(database.count("change_set")).isEqualTo(2);
        new ChangeLog(database.source).prune(NOW.plusSeconds(1));

        assertThat(database.count("change_set")).isEqualTo(1);
        assertThat(database.count("change_row")).isEqualTo(1);
    }

    /** What keeps the disk from taking anything: while it lasts the last index serves, and afterwards all is caught up. */
    private void survives(IOException fault, Trouble trouble) throws Exception {
        put(1, "apple");
        upkeep.round();
        put(2, "pear");
        disk.fault = fault;

        for (int tries = 0; tries < 3; tries++) {
            assertThatThrownBy(this::roundAsTheWorker).isInstanceOf(IOException.class);
            assertThat(found("apple")).containsExactly(1L);
            assertThat(progress.lag().trouble()).isEqualTo(trouble);
            assertThat(progress.lag().waiting()).isPositive();
        }

        disk.fault = null;
        roundAsTheWorker();
        assertThat(found("pear")).containsExactly(2L);
        assertThat(progress.lag()).isEqualTo(MemoryIndex.NO_LAG);
    }

    private void roundAsTheWorker() throws Exception {
        try {
            upkeep.round();
        } catch (IOException | RuntimeException e) {
            upkeep.recover(e);
            throw e;
        }
    }

    @Test
    void aFullDiskIsSurvived() throws Exception {
        survives(new IOException("No space left on device"), Trouble.FULL);
    }

    @Test
    void aFolderThatCannotBeWrittenToIsSurvived() throws Exception {
        survives(new java.nio.file.FileSystemException("a file", null, "Read-only file system"), Trouble.READ_ONLY);
    }

    @Test
    void aDiskThatIsFullFromTheStartIsSurvived() throws Exception {
        put(1, "apple");
        disk.fault = new IOException("No space left on device");
        assertThatThrownBy(this::roundAsTheWorker).isInstanceOf(IOException.class);
        assertThat(serving.available()).isFalse();
        assertThat(progress.lag().trouble()).isEqualTo(Trouble.FULL);

        disk.fault = null;
        roundAsTheWorker();

        assertThat(found("apple")).containsExactly(1L);
        assertThat(progress.lag()).isEqualTo(MemoryIndex.NO_LAG);
    }

    @Test
    void aDatabaseThatIsAwayIsToldAndSearchedOn() throws Exception {
        put(1, "apple");
        upkeep.round();
        put(2, "pear");
        shelf.beforeLoad = () -> {
            throw new jakarta.persistence.PersistenceException("the connection is closed");
        };
        assertThatThrownBy(this::roundAsTheWorker).isInstanceOf(jakarta.persistence.PersistenceException.class);
        assertThat(found("apple")).containsExactly(1L);
        assertThat(progress.lag().trouble()).isEqualTo(Trouble.DATABASE);

        shelf.beforeLoad = () -> {};
        roundAsTheWorker();
        assertThat(found("pear")).containsExactly(2L);
        assertThat(progress.lag()).isEqualTo(MemoryIndex.NO_LAG);
    }

    /** As when somebody copies over it: all files shorter by half, while nothing runs. */
    @Test
    void aTruncatedIndexIsRebuilt() throws Exception {
        put(1, "apple");
        upkeep.round();
        upkeep.close();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("current"))
                    .toList()) {
                byte[] content = Files.readAllBytes(file);
                Files.write(file, java.util.Arrays.copyOf(content, content.length / 2));
            }
        }

        reopen();

        assertThat(found("apple")).containsExactly(1L);
    }

    /** As when a backup was restored by mistake, and what was there before it afterwards. */
    @Test
    void aRebuildThatIsNotNeededAfterAllIsNotUnderWayAnyMore() throws Exception {
        put(1, "apple");
        put(2, "pear");
        upkeep.round();
        database.run("update change_set set n = 3 where n = 2");
        shelf.beforeLoad = () -> {
            throw new IllegalStateException("the database is away");
        };
        assertThatThrownBy(this::roundAsTheWorker).isInstanceOf(IllegalStateException.class);
        assertThat(progress.lag().rebuilding()).isTrue();

        database.run("update change_set set n = 2 where n = 3");
        roundAsTheWorker();

        assertThat(progress.lag().rebuilding()).isFalse();
        assertThat(found("pear")).containsExactly(2L);
    }

    @Test
    void howManyChangesWaitIsTold() throws Exception {
        put(1, "apple");
        upkeep.round();
        LongStream.rangeClosed(2, 1_300).forEach(id -> shelf.titles.put(id, "pear"));
        new ChangeWriter(database.source)
                .write(
                        LongStream.rangeClosed(2, 1_300)
                                .mapToObj(id -> new Change("book", id))
                                .collect(java.util.stream.Collectors.toSet()),
                        NOW);
        List<Long> seen = new java.util.ArrayList<>();
        shelf.beforeLoad = () -> seen.add(progress.lag().waiting());

        upkeep.round();

        assertThat(seen).containsExactly(1_299L, 799L, 299L);
        assertThat(progress.lag()).isEqualTo(MemoryIndex.NO_LAG);
    }

    private void reconcile() throws Exception {
        upkeep.askReconciliation();
        while (upkeep.round()) {
            assertThat(upkeep.reconciled().endedAt()).isNull();
        }
        assertThat(upkeep.reconciled().endedAt()).isEqualTo(NOW);
    }

    @Test
    void aComparisonFindsNothingWhenNothingWasMissed() throws Exception {
        LongStream.rangeClosed(1, 1_200).forEach(id -> shelf.titles.put(id, "apple " + id));
        upkeep.round();

        reconcile();

        assertThat(upkeep.reconciled().compared()).isEqualTo(1_200);
        assertThat(upkeep.reconciled().repaired()).isZero();
    }

    @Test
    void aComparisonRepairsWhatNobodySaidHasChanged() throws Exception {
        LongStream.rangeClosed(1, 1_200).forEach(id -> shelf.titles.put(id, "apple"));
        upkeep.round();
        shelf.titles.put(700L, "pear");
        shelf.titles.put(5_000L, "plum");
        shelf.titles.remove(3L);
        shelf.titles.remove(1_200L);

        reconcile();

        assertThat(upkeep.reconciled().compared()).isEqualTo(1_201);
        assertThat(upkeep.reconciled().repaired()).isEqualTo(4);
        assertThat(found("pear")).containsExactly(700L);
        assertThat(found("plum")).containsExactly(5_000L);
        assertThat(documents()).isEqualTo(1_199);
        reopen();
        assertThat(found("pear")).as("also in the files").containsExactly(700L);
        reconcile();
        assertThat(upkeep.reconciled().repaired()).isZero();
    }

    /** A change that is committed while its chunk is compared is no fault of the index. */
    @Test
    void aChangeMeanwhileIsNoRepair() throws Exception {
        put(1, "apple");
        upkeep.round();
        shelf.beforeLoad = () -> {
            shelf.beforeLoad = () -> {};
            try {
                put(1, "pear");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        };

        reconcile();

        assertThat(upkeep.reconciled().repaired()).isZero();
        assertThat(found("pear")).containsExactly(1L);
    }

    @Test
    void changesDoNotWaitForAComparison() throws Exception {
        LongStream.rangeClosed(1, 1_200).forEach(id -> shelf.titles.put(id, "apple"));
        upkeep.round();
        upkeep.askReconciliation();
        assertThat(upkeep.round()).as("more chunks to compare").isTrue();

        put(2_000, "pear");
        assertThat(upkeep.round()).isTrue();

        assertThat(found("pear")).containsExactly(2_000L);
    }
}
