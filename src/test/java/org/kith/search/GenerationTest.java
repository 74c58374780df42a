package org.kith.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationTest {
    private static final Checkpoint SEVEN = new Checkpoint(7, "a stamp");

    @Test
    void aCommitCarriesItsCheckpoint(@TempDir Path folder) throws Exception {
        try (Generation generation = Generation.create(FSDirectory.open(folder))) {
            generation.put(List.of(MemoryIndex.thing(1, "apple").build()));
            generation.refresh(SEVEN);
            assertThat(generation.hasUncommitted()).isTrue();
            generation.commit();
            assertThat(generation.hasUncommitted()).isFalse();
            generation.refresh(new Checkpoint(8, "never committed"));
        }

        try (Generation again = Generation.open(FSDirectory.open(folder))) {
            assertThat(again.checkpoint()).isEqualTo(SEVEN);
            FacetedSearcher searcher = again.acquire();
            assertThat(searcher.getIndexReader().numDocs()).isEqualTo(1);
            again.release(searcher);
        }
    }

    @Test
    void mergedItIsOneSegmentAndNothingIsLost() throws Exception {
        try (Generation generation = Generation.create(new ByteBuffersDirectory())) {
            for (long id = 1; id <= 3; id++) {
                generation.put(List.of(MemoryIndex.thing(id, "apple").build()));
                generation.refresh(SEVEN);
            }
            generation.commit();
            assertThat(segments(generation)).isEqualTo(3);

            generation.merge(true);
            assertThat(generation.hasUncommitted()).isTrue();
            generation.commit();

            assertThat(segments(generation)).isOne();
            FacetedSearcher searcher = generation.acquire();
            assertThat(searcher.getIndexReader().numDocs()).isEqualTo(3);
            generation.release(searcher);
        }
    }

    private static int segments(Generation generation) throws IOException {
        FacetedSearcher searcher = generation.acquire();
        try {
            return searcher.getIndexReader().leaves().size();
        } finally {
            generation.release(searcher);
        }
    }

    @Test
    void theSearcherOutlivesTheWriter() throws Exception {
        try (Generation generation = Generation.create(new ByteBuffersDirectory())) {
            generation.put(List.of(MemoryIndex.thing(1, "apple").build()));
            generation.refresh(SEVEN);

            generation.closeWriter();

            assertThat(generation.writable()).isFalse();
            FacetedSearcher searcher = generation.acquire();
            assertThat(searcher.getIndexReader().numDocs()).isEqualTo(1);
            generation.release(searcher);
        }
    }

    @Test
    void anEmptyFolderIsUnreadable() throws Exception {
        try (Directory empty = new ByteBuffersDirectory()) {
            assertThatThrownBy(() -> Generation.open(empty)).isInstanceOf(UnreadableIndex.class);
        }
    }

    @Test
    void aCheckpointGoesThroughUserData() throws Exception {
        assertThat(Checkpoint.of(SEVEN.userData())).isEqualTo(SEVEN);
        assertThatThrownBy(() -> Checkpoint.of(Map.of())).isInstanceOf(UnreadableIndex.class);
    }
}
