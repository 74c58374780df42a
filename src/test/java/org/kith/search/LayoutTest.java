package org.kith.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static final List<Analyzer> ANALYSIS = List.of(Analysis.TEXT, Analysis.NAME);

    private static Document document(Field... fields) {
        Document document = new Document();
        List.of(fields).forEach(document::add);
        return document;
    }

    private static final Document TODAYS = document(new StringField("key", "a", Field.Store.NO));

    @Test
    void theSameLayoutHasTheSameVersion() {
        assertThat(Layout.version(ANALYSIS, document(new StringField("key", "another value", Field.Store.NO))))
                .isEqualTo(Layout.version(ANALYSIS, TODAYS));
    }

    @Test
    void anotherFieldIsAnotherVersion() {
        assertThat(Layout.version(ANALYSIS, document(new StringField("id", "a", Field.Store.NO))))
                .isNotEqualTo(Layout.version(ANALYSIS, TODAYS));
    }

    @Test
    void aFieldOfAnotherKindIsAnotherVersion() {
        assertThat(Layout.version(ANALYSIS, document(new TextField("key", "a", Field.Store.NO))))
                .isNotEqualTo(Layout.version(ANALYSIS, TODAYS));
    }

    @Test
    void anotherAnalysisIsAnotherVersion() {
        assertThat(Layout.version(List.of(new EnglishAnalyzer(), Analysis.NAME), TODAYS))
                .isNotEqualTo(Layout.version(ANALYSIS, TODAYS));
    }
}
