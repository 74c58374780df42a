package org.kith.search;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.kith.privacy.Audience;

/**
 * The layout of the index. Fields that hold what somebody wrote exist once for each level of viewers and are
 * cumulative: {@code text_members} holds what members may see, public values included. A query at a level reads that
 * level's fields and no others.
 */
final class IndexFields {
    static final List<Audience> LEVELS = List.of(Audience.PUBLIC, Audience.MEMBERS, Audience.COORDINATORS);

    static final String KEY = "key";
    static final String TYPE = "type";
    static final String ID = "id";
    static final String VISIBLE = "visible";
    static final String FINGERPRINT = "fingerprint";
    static final String WORDS = "words";
    static final String NEWNESS = "newness";
    static final String PLACES_FREE = "places_free";

    /** How names, texts and skills are analysed: by the field's name. */
    static final Analyzer ANALYZER = new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            if (field.startsWith("name_")) {
                return Analysis.NAME;
            }
            if (field.startsWith("word_")) {
                return Analysis.PLAIN;
            }
            return field.equals(WORDS) ? Analysis.PORTER : Analysis.TEXT;
        }
    };

    /**
     * BM25 with k1 = 1.8 and b = 0.5, which ranks both collections of docs/benchmarks.md best, and for the words criterion
     * with k1 = 2 and b = 1 (relevance study, s1).
     */
    static final Similarity SIMILARITY = new PerFieldSimilarityWrapper() {
        private final Similarity usual = new BM25Similarity(1.8f, 0.5f);
        private final Similarity words = new BM25Similarity(2, 1);

        @Override
        public Similarity get(String field) {
            return field.equals(WORDS) ? words : usual;
        }
    };

    private static final int SORT_NAME_LENGTH = 200;

    /** Which words there are and where, and no more. */
    static final FieldType DICTIONARY = dictionary();

    private IndexFields() {}

    private static FieldType dictionary() {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    static String name(Audience level) {
        return "name_" + suffix(level);
    }

    static String text(Audience level) {
        return "text_" + suffix(level);
    }

    static String sortName(Audience level) {
        return "sort_name_" + suffix(level);
    }

    /** Every word of names and texts as it stands: the dictionary for words that are spelt almost so. */
    static String word(Audience level) {
        return "word_" + suffix(level);
    }

    static String skill(Audience level) {
        return "skill_" + suffix(level);
    }

    static String facet(Audience level) {
        return "facet_" + suffix(level);
    }

    static String position(Audience level) {
        return "position_" + suffix(level);
    }

    static String suffix(Audience level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    static org.apache.lucene.index.Term term(String field, String value) {
        return new org.apache.lucene.index.Term(field, value);
    }

    /** The one term that stands for a thing. */
    static org.apache.lucene.index.Term key(String type, long id) {
        return term(KEY, type + "/" + id);
    }

    /** Whether anybody at all may find the thing. */
    static boolean indexed(SearchDocument thing) {
        return thing.visibleTo().includes(LEVELS.getLast());
    }

    /** The thing as Lucene takes it. */
    static Document document(SearchDocument thing) throws IOException {
        Document document = new Document();
        document.add(new StringField(KEY, key(thing.type(), thing.id()).text(), Field.Store.NO));
        document.add(new StringField(TYPE, thing.type(), Field.Store.NO));
        document.add(new SortedDocValuesField(TYPE, new BytesRef(thing.type())));
        document.add(new LongPoint(ID, thing.id()));
        document.add(new NumericDocValuesField(ID, thing.id()));
        document.add(new NumericDocValuesField(FINGERPRINT, Fingerprint.of(thing)));
        if (thing.newness() != null) {
            document.add(new NumericDocValuesField(NEWNESS, thing.newness()));
        }
        if (thing.placesFree() != null) {
            document.add(new NumericDocValuesField(PLACES_FREE, thing.placesFree()));
        }
        LEVELS.stream().filter(thing.visibleTo()::includes).forEach(level -> addLevel(document, thing, level));
        if (thing.visibleTo().includes(Audience.COORDINATORS)) {
            thing.words().forEach(text -> document.add(new TextField(WORDS, text, Field.Store.NO)));
        }
        return LevelFacets.CONFIG.build(document);
    }

    private static void addLevel(Document document, SearchDocument thing, Audience level) {
        document.add(new StringField(VISIBLE, suffix(level), Field.Store.NO));
        if (thing.sortName() != null && thing.sortNameAudience().includes(level)) {
            document.add(new SortedDocValuesField(sortName(level), new BytesRef(sortKey(thing.sortName()))));
        }
        at(level, thing.names()).forEach(value -> {
            document.add(new TextField(name(level), value, Field.Store.NO));
            addText(document, value, level);
        });
        at(level, thing.texts()).forEach(value -> addText(document, value, level));
        at(level, thing.skills()).forEach(value -> document.add(new StringField(skill(level), value, Field.Store.NO)));
        SearchDocument.Position position = thing.position();
        if (position != null && position.audience().includes(level)) {
            document.add(new LatLonPoint(position(level), position.latitude(), position.longitude()));
            document.add(new LatLonDocValuesField(position(level), position.latitude(), position.longitude()));
        }
        thing.facets().stream()
                .filter(facet -> facet.audience().includes(level))
                .distinct()
                .forEach(facet -> document.add(new SortedSetDocValuesFacetField(
                        LevelFacets.dimension(level, facet.dimension()), facet.value())));
    }

    /** Names are texts too: somebody whose name has one word and whose text the other is found by both. */
    private static void addText(Document document, String value, Audience level) {
        document.add(new TextField(text(level), value, Field.Store.NO));
        document.add(new Field(word(level), value, DICTIONARY));
    }

    private static List<String> at(Audience level, List<SearchDocument.Value> values) {
        return values.stream()
                .filter(value -> value.audience().includes(level))
                .map(SearchDocument.Value::value)
                .distinct()
                .toList();
    }

    private static String sortKey(String name) {
        String key = Words.plain(name).stream().collect(Collectors.joining(" "));
        return key.substring(0, Math.min(key.length(), SORT_NAME_LENGTH));
    }
}
