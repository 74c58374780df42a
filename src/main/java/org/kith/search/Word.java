package org.kith.search;

import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * One word of a text as the index reads it.
 *
 * @param plain lower-cased, accents folded
 * @param stem its Porter stem
 * @param start where it begins in the text, in characters
 * @param end where it ends, exclusive
 */
record Word(String plain, String stem, int start, int end) {
    /** Whether it is one of Lucene's 33 English stop words. */
    boolean stop() {
        return EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(plain);
    }
}
