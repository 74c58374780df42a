package org.kith.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.kith.privacy.Audience;

/** A searcher over one state of the index that also keeps what counting facets needs, made when first asked for. */
final class FacetedSearcher extends IndexSearcher {
    private final Map<Audience, Optional<SortedSetDocValuesReaderState>> facets = new ConcurrentHashMap<>();

    FacetedSearcher(IndexReader reader) {
        super(reader);
        setSimilarity(IndexFields.SIMILARITY);
    }

    /** Empty when no document has a facet at this level. */
    Optional<SortedSetDocValuesReaderState> facets(Audience level) {
        return facets.computeIfAbsent(level, this::readFacets);
    }

    private Optional<SortedSetDocValuesReaderState> readFacets(Audience level) {
        String field = IndexFields.facet(level);
        try {
            if (MultiDocValues.getSortedSetValues(getIndexReader(), field) == null) {
                return Optional.empty();
            }
            return Optional.of(new DefaultSortedSetDocValuesReaderState(getIndexReader(), field, LevelFacets.CONFIG));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
