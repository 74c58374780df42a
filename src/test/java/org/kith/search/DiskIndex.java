package org.kith.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.store.FSDirectory;
import org.kith.privacy.Audience;

/** An index in a folder, without database and worker. */
public final class DiskIndex extends SearchIndex implements Closeable {
    private final Serving serving = new Serving();
    private final RankMemory memory = new RankMemory();
    private final Generation generation;
    private final Map<Audience, SortedSetDocValuesReaderState> bareFacets = new EnumMap<>(Audience.class);
    private IndexQuery asked;
    private Searching searched;

    /** The index that was built in the folder. */
    public DiskIndex(Path folder) throws IOException {
        generation = Generation.open(FSDirectory.open(folder));
        serving.swap(generation);
        for (Audience level : IndexFields.LEVELS) {
            bareFacets.put(level, read(searcher -> bareFacets(searcher, level)));
        }
    }

    private static SortedSetDocValuesReaderState bareFacets(FacetedSearcher searcher, Audience level)
            throws IOException {
        return new DefaultSortedSetDocValuesReaderState(
                searcher.getIndexReader(), IndexFields.facet(level), LevelFacets.CONFIG);
    }

    /** Reads everything into a new index, as a rebuild does. */
    public static void build(Path folder, Collection<DocumentSource> sources) throws IOException {
        try (Generation fresh = Generation.create(FSDirectory.open(folder))) {
            new Intake(sources, () -> false, read -> {}).everything(fresh);
            fresh.merge(true);
            fresh.refresh(new Checkpoint(1, "built"));
            fresh.commit();
        }
    }

    @Override
    public SearchResult search(IndexQuery query) {
        return read(searcher -> {
            Searching searching = new Searching(searcher, query, memory);
            SearchResult result = searching.result(MemoryIndex.NO_LAG);
            asked = query;
            searched = searching;
            return result;
        });
    }

    @Override
    public boolean available() {
        return serving.available();
    }

    @Override
    <T> T read(Serving.Reading<T> reading) {
        return serving.read(reading);
    }

    /** Names that begin so, in this index. */
    public Beginnings beginnings() {
        Beginnings beginnings = new Beginnings();
        beginnings.index = this;
        return beginnings;
    }

    public long documents() {
        return serving.documents();
    }

    /** What was searched for last. */
    public IndexQuery asked() {
        return asked;
    }

    /** The same as what was searched for last, for Lucene alone. */
    public BareSearch bare() {
        return read(searcher ->
                new BareSearch(asked, searched.base(), searched.values(), searched.order(), searched.behind()));
    }

    /** The same search by Lucene alone, on the index as it was opened; total of what it finds. */
    public long search(BareSearch bare) {
        return read(searcher -> bare.total(searcher, bareFacets));
    }

    /** Puts a changed thing and makes it findable, as the worker does. */
    public void change(SearchDocument thing) throws IOException {
        generation.put(List.of(thing));
        generation.refresh(new Checkpoint(generation.checkpoint().n() + 1, "changed"));
    }

    @Override
    public void close() {
        serving.swap(null);
    }
}
