package org.kith.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.kith.sheet.CsvSheet;

/**
 * American spellings read as the British ones: {@code -ize} and {@code -yze} by rule before words are stemmed, others by
 * the pairs of search-index/vocabulary/spellings.csv, stem for stem, so that a pair holds for every ending.
 */
final class Spelling {
    private static final Pattern ISE =
            Pattern.compile("(.{2,}[iy])z(e|es|ed|er|ers|ing|able|ation|ations|ational|ationally)");

    /** Where the z belongs to the word and not to its ending. */
    private static final Pattern OWN_Z = Pattern.compile(".*(?:siz|priz|seiz|maiz|baiz).*");

    private static final Map<String, String> BRITISH = pairs();

    private Spelling() {}

    /** Porter stems of British spellings; keywords stay as they are. */
    static TokenStream stems(TokenStream tokens) {
        return new Pairs(new PorterStemFilter(new Endings(tokens)));
    }

    private static Map<String, String> pairs() {
        try (InputStream in = Spelling.class.getResourceAsStream("/vocabulary/spellings.csv")) {
            Map<String, String> pairs = new HashMap<>();
            CsvSheet.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .rows()
                    .forEach(row ->
                            pairs.put(Analysis.porter(row.get("american")), Analysis.porter(row.get("british"))));
            return Map.copyOf(pairs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts another word in the place of some that are no keywords. */
    private abstract static class Replacing extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

        Replacing(TokenStream tokens) {
            super(tokens);
        }

        @Override
        public final boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            if (!keyword.isKeyword()) {
                String other = other(term);
                if (other != null) {
                    term.setEmpty().append(other);
                }
            }
            return true;
        }

        /** Null to leave the word as it is. */
        abstract String other(CharTermAttribute word);
    }

    private static final class Endings extends Replacing {
        Endings(TokenStream tokens) {
            super(tokens);
        }

        @Override
        String other(CharTermAttribute word) {
            if (word.length() < 5 || word.chars().noneMatch(letter -> letter == 'z')) {
                return null;
            }
            Matcher ise = ISE.matcher(word);
            return ise.matches() && !OWN_Z.matcher(word).matches() ? ise.group(1) + "s" + ise.group(2) : null;
        }
    }

    private static final class Pairs extends Replacing {
        Pairs(TokenStream tokens) {
            super(tokens);
        }

        @Override
        String other(CharTermAttribute word) {
            return BRITISH.get(word.toString());
        }
    }
}
