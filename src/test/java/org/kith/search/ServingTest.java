package org.kith.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.kith.privacy.Audience;

class ServingTest {
    @Test
    void nothingToServeIsUnavailable() {
        Serving serving = new Serving();

        assertThat(serving.available()).isFalse();
        assertThatThrownBy(() -> serving.read(FacetedSearcher::getIndexReader)).isInstanceOf(SearchUnavailable.class);
    }

    @Test
    void aReaderLentSurvivesTheSwap() throws Exception {
        Serving serving = new Serving();
        Generation old = Generation.create(new ByteBuffersDirectory());
        old.put(List.of(MemoryIndex.thing(1, "apple").build()));
        old.refresh(Checkpoint.START);
        serving.swap(old);

        int seen = serving.read(searcher -> {
            serving.swap(Generation.create(new ByteBuffersDirectory()));
            return searcher.search(
                            new QueryBuilder(MemoryIndex.query(Audience.PUBLIC, "apple"), new Terms(searcher), Map.of())
                                    .query(List.of()),
                            1)
                    .scoreDocs
                    .length;
        });

        assertThat(seen).isEqualTo(1);
        int documents = serving.read(searcher -> searcher.getIndexReader().numDocs());
        assertThat(documents).isZero();
    }
}
