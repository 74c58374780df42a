package org.kith.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.util.Version;
import org.kith.privacy.Audience;

/**
 * Tells an index apart that was made with other fields, another analysis or another Lucene: nobody has to remember to
 * count a number up. Looked at are the fields of a document that has everything, and what becomes of words which each
 * rule of the analysis touches.
 */
final class Layout {
    private static final String WORDS =
            "The Café's running R&D, T&Cs & naïve co-operatives at 3.30 p.m. in O'Brien's IT, GPS, GPs, to organize colors";

    /** Of today's code. */
    static final String VERSION = Version.LATEST.major + "/"
            + Long.toHexString(version(List.of(Analysis.TEXT, Analysis.NAME, Analysis.PORTER), everything()));

    private Layout() {}

    static long version(List<Analyzer> analysis, Document document) {
        List<String> seen = new ArrayList<>();
        analysis.forEach(analyzer -> seen.addAll(tokens(analyzer)));
        StreamSupport.stream(document.spliterator(), false)
                .map(field -> field.name() + " " + field.fieldType())
                .distinct()
                .sorted()
                .forEach(seen::add);
        return Fingerprint.of(seen);
    }

    private static List<String> tokens(Analyzer analyzer) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", WORDS)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static Document everything() {
        try {
            return IndexFields.document(SearchDocument.of("type", 1)
                    .visibleTo(Audience.PUBLIC)
                    .sortName("name")
                    .name("name", Audience.PUBLIC)
                    .text("text", Audience.PUBLIC)
                    .skill(1, Audience.PUBLIC)
                    .facet("dimension", "value", Audience.PUBLIC)
                    .words("words")
                    .position(1, 1, Audience.PUBLIC)
                    .newness(1)
                    .placesFree(1)
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
