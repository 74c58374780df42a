package org.kith.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** An index in a folder, without database and worker. */
public final class DiskIndex extends SearchIndex implements Closeable {
    private final Serving serving = new Serving();
    private final Generation generation;
    private IndexQuery asked;

    /** The index that was built in the folder. */
    public DiskIndex(Path folder) throws IOException {
        generation = Generation.open(folder);
        serving.swap(generation);
        read(searcher -> {
            for (var level : IndexFields.LEVELS) {
                searcher.facets(level);
            }
            return null;
        });
    }

    /** Reads everything into a new index, as a rebuild does. */
    public static void build(Path folder, Collection<DocumentSource> sources) throws IOException {
        try (Generation fresh = Generation.create(folder)) {
            new Intake(sources, () -> false).everything(fresh);
            fresh.refresh(new Checkpoint(1, "built"));
            fresh.commit();
        }
    }

    @Override
    public SearchResult search(IndexQuery query) {
        asked = query;
        return read(searcher -> new Searching(searcher, query).result(false));
    }

    @Override
    public boolean available() {
        return serving.available();
    }

    @Override
    <T> T read(Serving.Reading<T> reading) {
        return serving.read(reading);
    }

    /** What was searched for last. */
    public IndexQuery asked() {
        return asked;
    }

    /** The same search by Lucene alone; total of what it finds. */
    public long search(BareSearch bare) {
        return read(bare::total);
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
