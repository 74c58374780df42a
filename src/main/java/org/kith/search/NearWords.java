package org.kith.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * Words of a dictionary that are spelt almost like a typed one: one letter more, less, other or swapped with its
 * neighbour in a word of four to seven letters, two in a longer one, never the first, and never in or
 * into a shorter word.
 */
final class NearWords {
    private static final int ONE_EDIT = 1;
    private static final int ONE_EDIT_FROM = 4;
    private static final int TWO_EDITS_FROM = 8;
    private static final int MOST = 30;

    private static final Comparator<NearWord> LIKELIEST = Comparator.comparingInt(NearWord::edits)
            .thenComparing(Comparator.comparingInt(NearWord::documents).reversed())
            .thenComparing(NearWord::word);

    private final IndexSearcher searcher;
    private final String dictionary;

    /**
     * @param edits how many letters are other, 1 or 2
     * @param documents how many have it, those deleted a moment ago included
     */
    record NearWord(String word, int edits, int documents) {}

    /** @param dictionary a field of words as they stand */
    NearWords(IndexSearcher searcher, String dictionary) {
        this.searcher = searcher;
        this.dictionary = dictionary;
    }

    /** Likeliest first; at most {@value #MOST}. */
    List<NearWord> of(String typed) throws IOException {
        int most = mostEdits(typed);
        org.apache.lucene.index.Terms words = MultiTerms.getTerms(searcher.getIndexReader(), dictionary);
        if (words == null || most == 0) {
            return List.of();
        }
        CharacterRunAutomaton once = null; // made when a word of up to two edits was found
        List<NearWord> found = new ArrayList<>();
        TermsEnum near = new CompiledAutomaton(spelt(typed, most), true, false).getTermsEnum(words);
        for (BytesRef word = near.next(); word != null; word = near.next()) {
            String other = word.utf8ToString();
            if (letters(other) >= ONE_EDIT_FROM && !other.equals(typed)) {
                if (most > ONE_EDIT && once == null) {
                    once = new CharacterRunAutomaton(spelt(typed, ONE_EDIT));
                }
                int edits = once == null || once.run(other) ? ONE_EDIT : most;
                found.add(new NearWord(other, edits, near.docFreq()));
            }
        }
        return found.stream().sorted(LIKELIEST).limit(MOST).toList();
    }

    /** What takes words of up to so many edits from the typed one, with its first letter. */
    private static Automaton spelt(String typed, int edits) {
        int first = typed.offsetByCodePoints(0, 1);
        return new LevenshteinAutomata(typed.substring(first), true).toAutomaton(edits, typed.substring(0, first));
    }

    /** Tells a word that {@link #of} would find for the typed one; empty where there is none. */
    static Optional<CharacterRunAutomaton> like(String typed) {
        int edits = mostEdits(typed);
        if (edits == 0) {
            return Optional.empty();
        }
        return Optional.of(new CharacterRunAutomaton(spelt(typed, edits)) {
            @Override
            public boolean run(String word) {
                return letters(word) >= ONE_EDIT_FROM && super.run(word);
            }
        });
    }

    /** A number is not misspelt. */
    private static int mostEdits(String typed) {
        if (letters(typed) < ONE_EDIT_FROM || typed.chars().anyMatch(Character::isDigit)) {
            return 0;
        }
        return letters(typed) < TWO_EDITS_FROM ? ONE_EDIT : 2;
    }

    private static int letters(String word) {
        return word.codePointCount(0, word.length());
    }
}
