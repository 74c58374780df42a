package org.kith.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * A list of named things in memory, found by any words of their names and descriptions, in any order, with typing errors
 * forgiven. It never changes and belongs to whoever made it; everybody may read it.
 */
public final class Catalogue {
    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";
    private static final String WORD = "word";
    private static final String ID = "id";

    private static final float IN_DESCRIPTION = 0.2f;

    /** What a word spelt almost so, or one that only begins so, counts beside the BM25 of a name's word. */
    private static final float ALMOST = 2;

    private static final int MOST_WORDS = 100;
    private static final int FEW_HITS = 5;
    private static final int LOOKED_AT = 50;

    private static final org.apache.lucene.search.Sort BEST =
            new org.apache.lucene.search.Sort(SortField.FIELD_SCORE, new SortField(ID, SortField.Type.LONG));

    private final IndexSearcher searcher;

    /**
     * One thing.
     *
     * @param names all of them, at least one
     * @param description may be null
     */
    public record Entry(long id, List<String> names, String description) {}

    /**
     * A thing that was found.
     *
     * @param almost whether it has none of the words themselves, but some that are spelt almost so or only begin so
     */
    public record Match(long id, boolean almost) {}

    public Catalogue(Collection<Entry> entries) {
        try {
            ByteBuffersDirectory memory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(analyzer()))) {
                for (Entry entry : entries) {
                    writer.addDocument(document(entry));
                }
                writer.forceMerge(1);
            }
            searcher = new IndexSearcher(DirectoryReader.open(memory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Analyzer analyzer() {
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return field.equals(WORD) ? Analysis.PLAIN : Analysis.TEXT;
            }
        };
    }

    private static Document document(Entry entry) {
        Document document = new Document();
        document.add(new NumericDocValuesField(ID, entry.id()));
        for (String name : entry.names()) {
            document.add(new TextField(NAME, name, Field.Store.NO));
            document.add(new Field(WORD, name, IndexFields.DICTIONARY));
        }
        if (entry.description() != null) {
            document.add(new TextField(DESCRIPTION, entry.description(), Field.Store.NO));
            document.add(new Field(WORD, entry.description(), IndexFields.DICTIONARY));
        }
        return document;
    }

    /**
     * What has all of the words, as they are typed.
     *
     * @param limit most matches, at least 1
     */
    public List<Match> findAll(String typed, int limit) {
        List<Word> words = words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        try {
            Terms terms = new Terms(searcher);
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            words.forEach(word -> all.add(query(List.of(word), terms, Map.of()), Occur.MUST));
            return find(all.build(), limit).stream()
                    .map(id -> new Match(id, false))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Word> words(String typed) {
        return Analysis.words(typed).stream()
                .filter(word -> !word.stop())
                .limit(MOST_WORDS)
                .toList();
    }

    /**
     * What has any of the words, the more and the rarer the better.
     *
     * @param limit most matches, at least 1
     */
    public List<Match> find(String typed, int limit) {
        List<Word> words = words(typed);
        try {
            Terms terms = new Terms(searcher);
            List<Long> plainly = find(query(words, terms, Map.of()), Math.max(limit, LOOKED_AT));
            boolean enough = plainly.size() >= FEW_HITS && words.stream().allMatch(word -> known(terms, word));
            List<Long> found = enough ? plainly : find(query(words, terms, near(words)), limit);
            Set<Long> byWords = new HashSet<>(plainly);
            return found.stream()
                    .limit(limit)
                    .map(id -> new Match(id, !byWords.contains(id)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean known(Terms terms, Word word) {
        return terms.has(NAME, word.stem()) || terms.has(DESCRIPTION, word.stem());
    }

    private Map<String, List<NearWords.NearWord>> near(List<Word> words) throws IOException {
        NearWords dictionary = new NearWords(searcher, WORD);
        Map<String, List<NearWords.NearWord>> near = new TreeMap<>();
        for (Word word : words) {
            if (!near.containsKey(word.plain())) {
                near.put(word.plain(), dictionary.of(word.plain()));
            }
        }
        return near;
    }

    private static Query query(List<Word> words, Terms terms, Map<String, List<NearWords.NearWord>> near) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Word word : words) {
            any.add(terms.query(NAME, word.stem()), Occur.SHOULD);
            any.add(new BoostQuery(terms.query(DESCRIPTION, word.stem()), IN_DESCRIPTION), Occur.SHOULD);
            if (near.containsKey(word.plain())) {
                any.add(Ways.anyOf(almost(word, terms, near.get(word.plain()))), Occur.SHOULD);
            }
        }
        return any.build();
    }

    private static List<Query> almost(Word word, Terms terms, List<NearWords.NearWord> near) {
        List<Query> ways = new ArrayList<>();
        ways.add(weighted(new PrefixQuery(IndexFields.term(WORD, word.plain())), ALMOST));
        near.forEach(other -> ways.add(weighted(terms.query(WORD, other.word()), ALMOST / other.edits())));
        return ways;
    }

    private static Query weighted(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }

    private List<Long> find(Query query, int limit) throws IOException {
        List<Long> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, limit, BEST).scoreDocs) {
            found.add((Long) ((FieldDoc) hit).fields[1]);
        }
        return found;
    }
}
