package org.kith.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;

/**
 * What a score takes from all documents together: how many there are, how long they are, how many have a word. Every
 * change of any thing moves it, and with it the scores of all others. The pages of one list are ranked by what it was when
 * the list began; so a thing that nobody has changed keeps its score to the last bit. There is nothing in it but numbers,
 * and what is found is always that which may be found now.
 */
final class RankStatistics {
    private final Map<String, CollectionStatistics> fields = new ConcurrentHashMap<>();
    private final Map<Term, TermStatistics> terms = new ConcurrentHashMap<>();

    /** How many numbers it holds, about. */
    int size() {
        return fields.size() + terms.size();
    }

    /** Ranks one search, and notes what it used. */
    IndexSearcher noting(IndexReader reader) {
        return new Ranking(reader) {
            @Override
            CollectionStatistics field(String field, CollectionStatistics now) {
                fields.put(field, now);
                return now;
            }

            @Override
            TermStatistics term(Term term, TermStatistics now) {
                terms.put(term, now);
                return now;
            }
        };
    }

    /** Ranks as the search did that was noted. A word that nothing had then is as frequent as it is now. */
    IndexSearcher using(IndexReader reader) {
        return new Ranking(reader) {
            @Override
            CollectionStatistics field(String field, CollectionStatistics now) {
                return fields.getOrDefault(field, now);
            }

            @Override
            TermStatistics term(Term term, TermStatistics now) {
                TermStatistics then = terms.get(term);
                CollectionStatistics all = fields.get(term.field());
                if (then != null || all == null || now.docFreq() <= all.docCount()) {
                    return then == null ? now : then;
                }
                return new TermStatistics(term.bytes(), all.docCount(), Math.max(all.docCount(), now.totalTermFreq()));
            }
        };
    }

    private abstract static class Ranking extends IndexSearcher {
        Ranking(IndexReader reader) {
            super(reader);
            setSimilarity(IndexFields.SIMILARITY);
        }

        abstract CollectionStatistics field(String field, CollectionStatistics now);

        abstract TermStatistics term(Term term, TermStatistics now);

        /** Null for a field that no document has. */
        @Override
        public CollectionStatistics collectionStatistics(String field) throws IOException {
            CollectionStatistics now = super.collectionStatistics(field);
            return now == null ? null : field(field, now);
        }

        @Override
        public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
            return term(term, super.termStatistics(term, docFreq, totalTermFreq));
        }
    }
}
