package org.kith.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The terms of one state of the index, each looked up once for whatever is made of it. */
class Terms {
    private final IndexSearcher searcher;
    private final Map<Term, TermStates> found = new HashMap<>();

    Terms(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** Whether some document has it, be it one that was deleted a moment ago. */
    boolean has(String field, String word) {
        return states(new Term(field, word)).docFreq() > 0;
    }

    Query query(String field, String word) {
        Term term = new Term(field, word);
        TermStates states = states(term);
        return states.docFreq() == 0 ? new MatchNoDocsQuery("no document has it") : new TermQuery(term, states);
    }

    private TermStates states(Term term) {
        return found.computeIfAbsent(term, this::lookUp);
    }

    private TermStates lookUp(Term term) {
        try {
            return TermStates.build(searcher, term, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
