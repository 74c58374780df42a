package org.kith.search;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.kith.privacy.Audience;

/** A query as somebody would run it with Lucene's own classes and nothing of Kith around them, made beforehand. */
public final class BareSearch {
    private final IndexQuery asked;
    private final DrillDownQuery query;
    private final org.apache.lucene.search.Sort order;
    private final FieldDoc behind;

    BareSearch(
            IndexQuery asked,
            Query base,
            Map<String, Set<String>> chosen,
            org.apache.lucene.search.Sort order,
            FieldDoc behind) {
        this.asked = asked;
        query = new DrillDownQuery(LevelFacets.CONFIG, base);
        chosen.forEach((dimension, values) ->
                values.forEach(value -> query.add(LevelFacets.dimension(asked.level(), dimension), value)));
        this.order = order;
        this.behind = behind;
    }

    /** Finds the page and counts every facet; {@code facets} is what Lucene needs for that, made beforehand too. */
    long total(IndexSearcher searcher, Map<Audience, SortedSetDocValuesReaderState> facets) throws IOException {
        SortedSetDocValuesReaderState counting = facets.get(asked.level());
        DrillSideways.DrillSidewaysResult found = new DrillSideways(searcher, LevelFacets.CONFIG, counting)
                .search(query, null, behind, asked.limit(), order, false);
        for (String dimension : counting.getDims()) {
            found.facets.getAllChildren(dimension);
        }
        return found.hits.totalHits.value();
    }
}
