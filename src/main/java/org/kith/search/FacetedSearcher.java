package org.kith.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.kith.privacy.Audience;

/** A searcher over one state of the index that also keeps what counting facets needs; {@link Generation} asks for it before
 * anybody else does. */
final class FacetedSearcher extends IndexSearcher {
    private final Map<Audience, LevelCounting> facets = new ConcurrentHashMap<>();

    FacetedSearcher(IndexReader reader) {
        super(reader);
        setSimilarity(IndexFields.SIMILARITY);
    }

    LevelCounting facets(Audience level) {
        return facets.computeIfAbsent(level, this::readFacets);
    }

    private LevelCounting readFacets(Audience level) {
        try {
            return new LevelCounting(getIndexReader(), level);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
