package org.kith.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.kith.privacy.Audience;

/**
 * Sixty-four bits that stand for all a document holds: two that differ anywhere have different ones, but for one pair in
 * some 10^19. By it index and database are compared; a version would miss what a document takes from other things.
 */
final class Fingerprint {
    private static final String END = "\u0000";

    private Fingerprint() {}

    static long of(SearchDocument thing) {
        return of(Stream.of(
                        Stream.of(thing.visibleTo().name(), String.valueOf(thing.sortName())),
                        thing.sortNameAudience() == Audience.PUBLIC
                                ? Stream.<String>empty()
                                : Stream.of(thing.sortNameAudience().name()),
                        values("names", thing.names()),
                        values("texts", thing.texts()),
                        values("skills", thing.skills()),
                        values("facets", thing.facets()),
                        thing.words().stream(),
                        Stream.ofNullable(thing.position()).map(String::valueOf),
                        Stream.ofNullable(thing.newness()).map(number -> "newness " + number),
                        Stream.ofNullable(thing.placesFree()).map(number -> "places " + number))
                .flatMap(part -> part)
                .toList());
    }

    /** In an order of their own: that in which a feature reads its sets is any. */
    private static Stream<String> values(String kind, List<SearchDocument.Value> values) {
        return Stream.concat(
                Stream.of(kind),
                values.stream()
                        .map(value -> value.dimension() + END + value.audience() + END + value.value())
                        .distinct()
                        .sorted());
    }

    static long of(List<String> parts) {
        String all = parts.stream().collect(Collectors.joining(END + END));
        return StringHelper.murmurhash3_x64_128(new BytesRef(all.getBytes(StandardCharsets.UTF_8)))[0];
    }

    /** The fingerprints, by id, of the things of a type that the query finds in an index. */
    static Map<Long, Long> in(IndexSearcher searcher, String type, Query ids) throws IOException {
        Query wanted = new BooleanQuery.Builder()
                .add(new TermQuery(IndexFields.term(IndexFields.TYPE, type)), Occur.FILTER)
                .add(ids, Occur.FILTER)
                .build();
        Weight weight = searcher.createWeight(searcher.rewrite(wanted), ScoreMode.COMPLETE_NO_SCORES, 1);
        Map<Long, Long> found = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                read(leaf.reader(), scorer.iterator(), found);
            }
        }
        return found;
    }

    private static void read(LeafReader reader, DocIdSetIterator documents, Map<Long, Long> found) throws IOException {
        NumericDocValues ids = reader.getNumericDocValues(IndexFields.ID);
        NumericDocValues fingerprints = reader.getNumericDocValues(IndexFields.FINGERPRINT);
        for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
            if (reader.getLiveDocs() == null || reader.getLiveDocs().get(at)) {
                ids.advanceExact(at);
                fingerprints.advanceExact(at);
                found.put(ids.longValue(), fingerprints.longValue());
            }
        }
    }
}
