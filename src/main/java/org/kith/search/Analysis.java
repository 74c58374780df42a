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
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * English, read the same way in the index and in queries: words, possessives off, lower case, accents folded, Porter
 * stems. An ampersand between letters makes one word of a short form ({@code T&Cs}, {@code M&A}, {@code R & D}) and is
 * {@code and} elsewhere. A change here makes
 * another {@link Layout#VERSION}.
 */
final class Analysis {
    /** Stems without stop words. */
    static final Analyzer TEXT =
            chain(tokens -> new PorterStemFilter(new StopFilter(tokens, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET)));

    /** Every word as it stands and, at the same position, its stem. */
    static final Analyzer NAME =
            chain(tokens -> new RemoveDuplicatesTokenFilter(new PorterStemFilter(new KeywordRepeatFilter(tokens))));

    private static final Pattern SHORT_FORM =
            Pattern.compile("\\b(?:(\\p{L}{1,2})&(\\p{L}{1,2})|(\\p{L}) & (\\p{L}s?))\\b");

    private static final Pattern AMPERSAND = Pattern.compile("&");

    private Analysis() {}

    /** The words of a text in order; none for null. */
    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = NAME.tokenStream("", text == null ? "" : text)) {
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
            protected TokenStreamComponents createComponents(String field) {
                StandardTokenizer words = new StandardTokenizer();
                TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
                return new TokenStreamComponents(words, ending.apply(folded));
            }
        };
    }
}
