package org.kith.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.kith.privacy.Audience;

/** {@link Beginnings} in one state of the index. It reads the fields of its level, and orders by name. */
final class BeginningSearch {
    /** More words of what was typed are not looked at. */
    private static final int MOST_WORDS = 8;

    /** Comes after every letter. */
    private static final char LAST = '\uFFFF';

    private final IndexSearcher searcher;
    private final Audience level;

    BeginningSearch(IndexSearcher searcher, Audience level) {
        if (level == Audience.PRIVATE) {
            throw new IllegalArgumentException("Nobody searches at the level " + level);
        }
        this.searcher = searcher;
        this.level = level;
    }

    private org.apache.lucene.search.Sort order() {
        return new org.apache.lucene.search.Sort(
                SortField.FIELD_SCORE,
                new SortField(IndexFields.sortName(level), SortField.Type.STRING, false, SortField.STRING_LAST),
                new SortField(IndexFields.ID, SortField.Type.LONG));
    }

    List<Long> named(String type, String typed, int limit) throws IOException {
        List<String> words =
                Words.plain(typed).stream().distinct().limit(MOST_WORDS).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        List<Long> found = new ArrayList<>();
        TopFieldCollectorManager best = new TopFieldCollectorManager(order(), limit, null, limit);
        for (ScoreDoc hit : searcher.search(query(type, words, String.join(" ", Words.plain(typed))), best).scoreDocs) {
            found.add((Long) ((FieldDoc) hit).fields[2]);
        }
        return found;
    }

    Query query(String type, List<String> words, String typed) {
        BooleanQuery.Builder query =
                visible().add(new TermQuery(IndexFields.term(IndexFields.TYPE, type)), Occur.FILTER);
        words.forEach(
                word -> query.add(new PrefixQuery(IndexFields.term(IndexFields.name(level), word)), Occur.FILTER));
        Query begins = SortedDocValuesField.newSlowRangeQuery(
                IndexFields.sortName(level), new BytesRef(typed), new BytesRef(typed + LAST), true, true);
        return query.add(new ConstantScoreQuery(begins), Occur.SHOULD).build();
    }

    Set<String> live(Set<String> types, String dimension, Map<String, ? extends Collection<String>> values)
            throws IOException {
        Set<String> live = new TreeSet<>();
        for (Map.Entry<String, ? extends Collection<String>> named : values.entrySet()) {
            List<BytesRef> terms = named.getValue().stream()
                    .map(value -> LevelFacets.term(level, dimension, value).bytes())
                    .toList();
            BooleanQuery.Builder query = visible()
                    .add(
                            new TermInSetQuery(
                                    IndexFields.TYPE,
                                    types.stream().map(BytesRef::new).toList()),
                            Occur.FILTER)
                    .add(new TermInSetQuery(IndexFields.facet(level), terms), Occur.FILTER);
            if (searcher.count(query.build()) > 0) {
                live.add(named.getKey());
            }
        }
        return live;
    }

    private BooleanQuery.Builder visible() {
        return new BooleanQuery.Builder()
                .add(new TermQuery(IndexFields.term(IndexFields.VISIBLE, IndexFields.suffix(level))), Occur.FILTER);
    }
}
