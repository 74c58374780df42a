package org.kith.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/**
 * One word of a text as the index reads it.
 *
 * @param plain lower-cased, accents folded
 * @param stem its Porter stem
 * @param start where it begins in the text, in characters
 * @param end where it ends, exclusive
 */
record Word(String plain, String stem, int start, int end) {
    private static final CharArraySet EVERYDAY = everydayWords();

    /** Whether it is one of Lucene's 33 English stop words. */
    boolean stop() {
        return EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(plain);
    }

    /** Whether it is one of the 174 English words that say nothing by themselves ("we", "more"), by the Snowball list. */
    boolean everyday() {
        return EVERYDAY.contains(plain);
    }

    private static CharArraySet everydayWords() {
        try (InputStream list = SnowballFilter.class.getResourceAsStream("english_stop.txt")) {
            return WordlistLoader.getSnowballWordSet(new InputStreamReader(list, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
