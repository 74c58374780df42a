package org.kith.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/**
 * Finds the page of a list that begins behind, or ends before, a place in it. Names, distances, newness and free places are
 * a thing's own, so that the place is exact whatever happens to others. A score is not: it is reckoned with what the list
 * was begun with ({@link RankStatistics}). When that is gone, as after a restart, the place is where the thing it names
 * stands by now, or would stand by its old score if it is gone too.
 */
final class Pages {
    private final RankMemory memory;
    private final IndexQuery asked;
    private final Ordering ordering;
    private final Query query;

    /** How hits are ranked; the index's own way where scores do not count. */
    private final IndexSearcher ranking;

    /** What was noted of this search, to be kept if there is another page; null when nothing was. */
    private final RankStatistics noted;

    /** Where the page begins or ends; null for the first page. */
    private final FieldDoc place;

    private long kept;

    /**
     * A page.
     *
     * @param first place of its first hit among all, from 1; as exact as can be known while things change
     * @param previous where the page before it ends; null for the first page
     * @param next where the page behind it begins; null for the last page
     */
    record Page(List<FieldDoc> hits, int first, Cursor previous, Cursor next) {
        static final Page NOTHING = new Page(List.of(), 1, null, null);
    }

    /** @param query what the hits have to meet, choices included */
    Pages(FacetedSearcher searcher, RankMemory memory, IndexQuery asked, QueryBuilder builder, Query query)
            throws IOException {
        this.memory = memory;
        this.asked = asked;
        this.ordering = new Ordering(asked, builder);
        this.query = query;
        boolean scored = Ordering.effective(asked) == Sort.RELEVANCE;
        kept = scored && asked.from() != null ? asked.from().ranking() : 0;
        RankStatistics known = kept == 0 ? null : memory.get(kept);
        noted = scored && known == null ? new RankStatistics() : null;
        ranking = !scored
                ? searcher
                : known != null ? known.using(searcher.getIndexReader()) : noted.noting(searcher.getIndexReader());
        FieldDoc named = asked.from() == null ? null : ordering.place(asked.from());
        place = named != null && noted != null ? today(named, asked.from()) : named;
    }

    /** What ranks the hits of this page. */
    IndexSearcher ranking() {
        return ranking;
    }

    /** Takes what {@link #page(TopFieldDocs, int)} needs out of everything that meets the query. */
    TopFieldCollectorManager taking() {
        return taking(Integer.MAX_VALUE);
    }

    /** @param scored how many hits must have their scores in full */
    private TopFieldCollectorManager taking(int scored) {
        boolean backwards = place != null && asked.from().backwards();
        int count = place == null ? asked.limit() : asked.limit() + 1;
        return new TopFieldCollectorManager(ordering.lucene(backwards), count, place, scored);
    }

    /**
     * Looks for the hits itself; of the first page nothing needs a score that cannot come into it.
     *
     * @param total how many things the query finds, at least 1
     */
    Page page(int total) throws IOException {
        return page(ranking.search(query, taking(place == null ? asked.limit() : Integer.MAX_VALUE)), total);
    }

    /**
     * @param taken of everything that meets the query
     * @param total how many things that is, at least 1
     */
    Page page(TopFieldDocs taken, int total) throws IOException {
        List<FieldDoc> hits = hits(taken);
        if (place == null) {
            return first(hits, total);
        }
        return asked.from().backwards() ? before(hits, total) : behind(hits, total);
    }

    private Page first(List<FieldDoc> hits, int total) {
        return page(hits, 1, false, total > hits.size());
    }

    private Page behind(List<FieldDoc> hits, int total) throws IOException {
        if (hits.isEmpty()) {
            return last(total);
        }
        boolean more = hits.size() > asked.limit();
        List<FieldDoc> shown = hits.subList(0, Math.min(hits.size(), asked.limit()));
        int latest = total - shown.size() + 1;
        return page(shown, more ? Math.min(asked.from().counted() + 1, latest) : latest, true, more);
    }

    /** A page that would not be full is the first one, which is. */
    private Page before(List<FieldDoc> hits, int total) throws IOException {
        if (hits.size() <= asked.limit()) {
            return first(search(null, false, asked.limit()), total);
        }
        List<FieldDoc> shown = hits.subList(0, asked.limit()).reversed();
        boolean more = !search(shown.getLast(), false, 1).isEmpty();
        int counted = Math.min(asked.from().counted(), total);
        return page(shown, Math.max(1, counted - shown.size() + 1), true, more);
    }

    /** Everything behind the place is gone. */
    private Page last(int total) throws IOException {
        int length = (total - 1) % asked.limit() + 1;
        List<FieldDoc> hits = search(null, true, length).reversed();
        return page(hits, total - hits.size() + 1, total > hits.size(), false);
    }

    private Page page(List<FieldDoc> hits, int first, boolean previous, boolean next) {
        if (noted != null && (previous || next)) {
            kept = memory.keep(noted);
        }
        return new Page(
                hits,
                first,
                previous ? ordering.cursor(hits.getFirst(), true, first - 1, kept) : null,
                next ? ordering.cursor(hits.getLast(), false, first + hits.size() - 1, kept) : null);
    }

    /** Every score in full: one that was cut short would not compare with that of the place. */
    private List<FieldDoc> search(FieldDoc place, boolean backwards, int count) throws IOException {
        return hits(ranking.search(
                query, new TopFieldCollectorManager(ordering.lucene(backwards), count, place, Integer.MAX_VALUE)));
    }

    private static List<FieldDoc> hits(TopDocs found) {
        return Arrays.stream(found.scoreDocs).map(FieldDoc.class::cast).toList();
    }

    /** Where the thing stands that a place names, by today's scores; the place as it is when that thing is not found. */
    private FieldDoc today(FieldDoc place, Cursor named) throws IOException {
        Query one = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermQuery(IndexFields.key(named.type(), named.id())), Occur.FILTER)
                .build();
        List<FieldDoc> found = hits(
                ranking.search(one, new TopFieldCollectorManager(ordering.lucene(false), 1, null, Integer.MAX_VALUE)));
        return found.isEmpty() ? place : Ordering.place(found.getFirst().fields[0], named);
    }
}
