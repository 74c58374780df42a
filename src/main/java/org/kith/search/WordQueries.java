package org.kith.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.kith.privacy.Audience;

/** What finds the words of a text in the texts of one level, in all their spellings. */
final class WordQueries {
    /** The shortest part that a word written as one may be cut into, but for one letter or two as in "e-mail" and "co-op". */
    private static final int SHORTEST_PART = 3;

    /** What may follow one of those, as in "co-op". */
    private static final int SHORTEST_END = 2;

    private static final Set<String> PREFIXES =
            Set.of("e", "i", "u", "x", "co", "re", "de", "un", "on", "in", "up", "wi", "by");

    private final Terms terms;
    private final String text;
    private final String plain;

    WordQueries(Terms terms, Audience level) {
        this.terms = terms;
        this.text = IndexFields.text(level);
        this.plain = IndexFields.word(level);
    }

    /**
     * One query for each word that is no stop word, in their order.
     *
     * @param typed the text that the words were read from
     * @param compounds whether two words may have been written as one, and one as two
     */
    List<Query> each(List<Word> words, String typed, boolean compounds) {
        List<Query> queries = new ArrayList<>();
        for (int place = 0; place < words.size(); place++) {
            Word word = words.get(place);
            if (!word.stop()) {
                List<Query> spellings = new ArrayList<>(List.of(terms.query(text, word.stem())));
                singular(word, typed, spellings);
                if (compounds) {
                    asOne(words, place - 1, spellings);
                    asOne(words, place, spellings);
                    asTwo(word, spellings);
                }
                queries.add(anyOf(spellings));
            }
        }
        return queries;
    }

    /** "gps" in small letters is the acronym or several of "gp". */
    private void singular(Word word, String typed, List<Query> spellings) {
        String seen = typed.substring(word.start(), word.end());
        if (word.plain().length() == 3
                && word.stem().equals(word.plain())
                && word.plain().endsWith("s")
                && seen.equals(seen.toLowerCase(Locale.UK))) {
            spellings.add(terms.query(text, word.plain().substring(0, 2)));
        }
    }

    /** The word at the place and the one after it. */
    private void asOne(List<Word> words, int place, List<Query> spellings) {
        if (place >= 0 && place + 1 < words.size()) {
            spellings.add(asOne(words.get(place), words.get(place + 1)));
        }
    }

    /** Two words written as one; nothing where nobody writes them so. */
    Query asOne(Word first, Word second) {
        String one = first.plain() + second.plain();
        return terms.has(plain, one)
                ? Ways.anyOf(Analysis.words(one).stream()
                        .map(word -> terms.query(text, word.stem()))
                        .toList())
                : new MatchNoDocsQuery("nobody writes it so");
    }

    private void asTwo(Word word, List<Query> spellings) {
        String whole = word.plain();
        for (int end = 1; end <= whole.length() - SHORTEST_END; end++) {
            String first = whole.substring(0, end);
            if ((PREFIXES.contains(first) || end >= SHORTEST_PART && whole.length() - end >= SHORTEST_PART)
                    && terms.has(plain, first)
                    && terms.has(plain, whole.substring(end))) {
                Query two = phrase(Analysis.words(first + " " + whole.substring(end)));
                if (!(two instanceof MatchNoDocsQuery)) {
                    spellings.add(two);
                }
            }
        }
    }

    /** The words side by side; between them as many stop words as in the typed text. Nothing for stop words alone. */
    Query phrase(List<Word> words) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        int count = 0;
        Word last = null;
        for (int place = 0; place < words.size(); place++) {
            Word word = words.get(place);
            if (!word.stop()) {
                if (!terms.has(text, word.stem())) {
                    return new MatchNoDocsQuery("no document has " + word.stem());
                }
                phrase.add(IndexFields.term(text, word.stem()), place);
                last = word;
                count++;
            }
        }
        return switch (count) {
            case 0 -> new MatchNoDocsQuery("stop words alone");
            case 1 -> terms.query(text, last.stem());
            default -> phrase.build();
        };
    }

    /** The words of a text within a few words of each other, in whichever order; nothing where one is in no document. */
    Query close(Word one, Word other, int slop) {
        return terms.has(text, one.stem()) && terms.has(text, other.stem())
                ? new PhraseQuery(slop, text, one.stem(), other.stem())
                : new MatchNoDocsQuery("no document has both");
    }

    /** A word that begins so. */
    Query beginning(String typed) {
        List<Word> words = Analysis.words(typed);
        return words.size() == 1
                ? new PrefixQuery(IndexFields.term(plain, words.getFirst().plain()))
                : new MatchNoDocsQuery("not one word");
    }

    /** Words spelt almost so, the likelier ones higher; empty for a word that has none. */
    List<Query> near(Word word, Map<String, List<NearWords.NearWord>> near) {
        return near.getOrDefault(word.plain(), List.of()).stream()
                .map(other -> (Query)
                        new BoostQuery(new ConstantScoreQuery(terms.query(plain, other.word())), 1f / other.edits()))
                .toList();
    }

    private static Query anyOf(List<Query> spellings) {
        List<Query> found = spellings.stream()
                .filter(query -> !(query instanceof MatchNoDocsQuery))
                .distinct()
                .toList();
        return Ways.anyOf(found);
    }

    static Query all(List<Query> words) {
        return words.stream().anyMatch(MatchNoDocsQuery.class::isInstance)
                ? new MatchNoDocsQuery("a word is missing")
                : Ways.together(words, Occur.MUST);
    }
}
