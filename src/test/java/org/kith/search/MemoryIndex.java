package org.kith.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.kith.privacy.Audience;

/** An index in memory, without database and worker. */
public final class MemoryIndex {
    static final Lag NO_LAG = new Lag(0, false, null);

    private final Serving serving = new Serving();
    private final Generation generation;
    private RankMemory memory = new RankMemory();

    /** All of it put in at once, as a rebuild does, for many things. */
    public MemoryIndex(Collection<SearchDocument> things) {
        try {
            generation = Generation.create(new ByteBuffersDirectory());
            generation.put(things);
            generation.refresh(Checkpoint.START);
            serving.swap(generation);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    MemoryIndex(SearchDocument.Builder... things) {
        try {
            generation = Generation.create(new ByteBuffersDirectory());
            // one segment each, so that counting and ranking cross segments
            for (SearchDocument.Builder thing : things) {
                generation.put(List.of(thing.build()));
                generation.refresh(Checkpoint.START);
            }
            serving.swap(generation);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Puts things in and makes them findable; each in the place of the one that there was. */
    void put(SearchDocument.Builder... things) {
        try {
            generation.put(Stream.of(things).map(SearchDocument.Builder::build).toList());
            generation.refresh(Checkpoint.START);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    void delete(String type, long id) {
        try {
            generation.delete(type, id);
            generation.refresh(Checkpoint.START);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** As after a restart. */
    void forgetRanking() {
        memory = new RankMemory();
    }

    /** One page of what the query's level may find. */
    public SearchResult search(IndexQuery query) {
        return serving.read(searcher -> new Searching(searcher, query, memory).result(NO_LAG));
    }

    /** Everything the query's level may find, in the parts that were handed over. */
    List<List<Long>> parts(IndexQuery query) {
        List<List<Long>> parts = new ArrayList<>();
        serving.read(searcher -> {
            new Searching(searcher, query, memory)
                    .each(hits -> parts.add(hits.stream().map(Hit::id).toList()));
            return null;
        });
        return parts;
    }

    Map<Long, Relevance.WordScore> words(String type, String request, Set<Long> ids) {
        return serving.read(searcher -> new WordScoring(searcher, type, ids).scores(request));
    }

    <T> T read(Serving.Reading<T> reading) {
        return serving.read(reading);
    }

    /** Ids found for texts that are a term each, in their order. */
    List<Long> found(Audience level, String... texts) {
        return ids(search(query(level, texts)));
    }

    static IndexQuery query(Audience level, String... texts) {
        return query(level, Arrays.stream(texts).map(MemoryIndex::text).toList(), Map.of());
    }

    static IndexQuery query(Audience level, List<Term> terms, Map<String, Set<String>> facets) {
        return new IndexQuery(level, Set.of(), terms, facets, Sort.RELEVANCE, 100);
    }

    /** Everything near a point, nearest first. */
    static IndexQuery near(Audience level, Near near) {
        return new IndexQuery(
                level, Set.of(), List.of(), List.of(), Map.of(), Map.of(), near, Sort.DISTANCE, null, 100);
    }

    static Term text(String text) {
        return new Term(text, Set.of(), Set.of());
    }

    static List<Long> ids(SearchResult result) {
        return result.hits().stream().map(Hit::id).toList();
    }

    /** A public thing with a public text. */
    static SearchDocument.Builder thing(long id, String... texts) {
        SearchDocument.Builder thing = SearchDocument.of("thing", id).visibleTo(Audience.PUBLIC);
        Stream.of(texts).forEach(text -> thing.text(text, Audience.PUBLIC));
        return thing;
    }
}
