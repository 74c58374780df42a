package org.kith.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * English, read the same way in the index and in queries: words, possessives off, apostrophes out, lower case, accents
 * folded, British spellings ({@link Spelling}), Porter stems. Three letters that end in s keep it ({@code ONS},
 * {@code bus}) unless it is plainly a plural ({@code GPs}). An ampersand between letters makes one word of a short form
 * ({@code T&Cs}, {@code M&A}, {@code R & D}) and is {@code and} elsewhere. A change here makes another
 * {@link Layout#VERSION}.
 */
final class Analysis {
    /** Stems without stop words. */
    static final Analyzer TEXT = chain(tokens -> Spelling.stems(keepingShort(withoutStopWords(tokens))));

    /** Every word as it stands and, at the same position, its stem. */
    static final Analyzer NAME = chain(
            tokens -> new RemoveDuplicatesTokenFilter(Spelling.stems(keepingShort(new KeywordRepeatFilter(tokens)))));

    /** Every word as it stands. */
    static final Analyzer PLAIN = chain(tokens -> tokens);

    /** Analyser A of the relevance study: Porter stems without stop words, and nothing else beside what all have. */
    static final Analyzer PORTER = chain(tokens -> new PorterStemFilter(withoutStopWords(tokens)));

    private static final Analyzer PORTER_BESIDE_PLAIN =
            chain(tokens -> new RemoveDuplicatesTokenFilter(new PorterStemFilter(new KeywordRepeatFilter(tokens))));

    /** Between two values of a field, so that no phrase reaches over both. */
    private static final int GAP = 100;

    private static final int SHORT = 1;

    private static final Pattern PLURAL = Pattern.compile("\\p{Lu}{2}s");

    private static final Pattern SHORT_FORM =
            Pattern.compile("\\b(?:(\\p{L}{1,2})&(\\p{L}{1,2})|(\\p{L}) & (\\p{L}s?))\\b");

    private static final Pattern AMPERSAND = Pattern.compile("&");

    private static final Pattern APOSTROPHE = Pattern.compile("'");

    private Analysis() {}

    /** The Porter stem of one lower-case word. */
    static String porter(String word) {
        return porterWords(word).getFirst().stem();
    }

    /** The words of a text in order; none for null. */
    static List<Word> words(String text) {
        return read(NAME, text);
    }

    /** The same with the stems of {@link #PORTER}. */
    static List<Word> porterWords(String text) {
        return read(PORTER_BESIDE_PLAIN, text);
    }

    private static List<Word> read(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text == null ? "" : text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                boolean stemOfLast = increment.getPositionIncrement() == 0;
                String plain = stemOfLast ? words.removeLast().plain() : term.toString();
                words.add(new Word(plain, term.toString(), offset.startOffset(), offset.endOffset()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static Analyzer chain(UnaryOperator<TokenStream> ending) {
        return new Analyzer() {
            @Override
            protected Reader initReader(String field, Reader reader) {
                Reader joined = new PatternReplaceCharFilter(SHORT_FORM, "$1$3_$2$4", reader);
                return new PatternReplaceCharFilter(AMPERSAND, " and ", joined);
            }

            @Override
            public int getPositionIncrementGap(String field) {
                return GAP;
            }

            @Override
            protected TokenStreamComponents createComponents(String field) {
                StandardTokenizer words = new StandardTokenizer();
                TokenStream marked = new ShortWords(new EnglishPossessiveFilter(words));
                TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(marked));
                return new TokenStreamComponents(
                        words, ending.apply(new PatternReplaceFilter(folded, APOSTROPHE, "", true)));
            }
        };
    }

    private static TokenStream withoutStopWords(TokenStream tokens) {
        return new StopFilter(tokens, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
    }

    private static TokenStream keepingShort(TokenStream tokens) {
        return new KeywordMarkerFilter(tokens) {
            private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);

            @Override
            protected boolean isKeyword() {
                return flags.getFlags() == SHORT;
            }
        };
    }

    /** Marks the short words that end in s, while their case can still be seen. */
    private static final class ShortWords extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);

        ShortWords(TokenStream tokens) {
            super(tokens);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            if (term.length() == 3
                    && Character.toLowerCase(term.charAt(2)) == 's'
                    && !PLURAL.matcher(term).matches()) {
                flags.setFlags(SHORT);
            }
            return true;
        }
    }
}
