package org.kith.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;

/**
 * Marks in a text that somebody may read what a search was after, reading words as the index does: whatever their form,
 * spelling and accents, written as one or as two, by another name of the skill, and by those spelt almost so where these
 * count. Immutable; it knows the search and never what else is in the index.
 */
public final class Highlighter {
    /** Marks nothing. */
    public static final Highlighter NONE = new Highlighter(List.of());

    private static final int MOST_TERMS = 100;

    /** How much of a snippet stands before what it is about, as a part of it. */
    private static final int BEFORE = 3;

    private static final String CUT = "…";

    private final Typed typed;

    /** Names of skills that the hit was found by, read when something is marked. */
    private final Collection<String> names;

    private final boolean spelling;
    private volatile List<List<String>> named;

    /** A text that is read once, for whoever looks for several things in it. */
    public static final class Text {
        private final List<Word> words;

        public Text(String text) {
            words = Analysis.words(text);
        }
    }

    /** A part of a text; put together they are the text. */
    public record Piece(String text, boolean marked) {}

    public Highlighter(List<Term> terms) {
        this(new Typed(terms), List.of(), false);
    }

    private Highlighter(Typed typed, Collection<String> names, boolean spelling) {
        this.typed = typed;
        this.names = names;
        this.spelling = spelling;
    }

    /**
     * The same for one hit.
     *
     * @param names of skills that it was found by
     * @param spelling whether it was found by words spelt almost so
     */
    public Highlighter with(Collection<String> names, boolean spelling) {
        return new Highlighter(typed, List.copyOf(names), spelling);
    }

    private List<List<String>> named() {
        List<List<String>> read = named;
        if (read == null) {
            read = names.stream().map(name -> keys(Analysis.words(name))).toList();
            named = read;
        }
        return read;
    }

    /** The words of the search, the same for all hits. */
    private static final class Typed {
        private final Set<String> stems = new HashSet<>();
        private final Set<String> plain = new HashSet<>();
        private final Set<String> joined = new HashSet<>();
        private final Set<String> beginnings = new HashSet<>();
        private final List<List<String>> phrases = new ArrayList<>();

        /** What tells words spelt almost so: dear to make, so it is made once, and only when a hit needs it. */
        private volatile List<CharacterRunAutomaton> like;

        Typed(List<Term> terms) {
            boolean telling =
                    terms.stream().anyMatch(term -> !Words.of(term.text()).isEmpty());
            terms.stream().limit(MOST_TERMS).forEach(term -> read(term, telling));
            for (int place = 1; place < Math.min(terms.size(), MOST_TERMS); place++) {
                join(terms.get(place - 1), terms.get(place));
            }
        }

        /** The last word of one term and the first one of the next may be written as one. */
        private void join(Term term, Term next) {
            List<Word> first = Analysis.words(term.text());
            List<Word> second = Analysis.words(next.text());
            if (term.way() == Term.Way.WORDS && next.way() == Term.Way.WORDS && !first.isEmpty() && !second.isEmpty()) {
                joined.add(first.getLast().plain() + second.getFirst().plain());
            }
        }

        private void read(Term term, boolean telling) {
            List<Word> words = Analysis.words(term.text());
            switch (term.way()) {
                case PHRASE -> phrases.add(keys(words));
                case PREFIX -> words.forEach(word -> beginnings.add(word.plain()));
                case WORDS -> {
                    words.stream().filter(word -> !telling || !word.stop()).forEach(word -> {
                        stems.add(key(word));
                        plain.add(word.plain());
                    });
                    if (words.size() > 1) {
                        phrases.add(keys(words));
                    }
                    for (int place = 1; place < words.size(); place++) {
                        joined.add(
                                words.get(place - 1).plain() + words.get(place).plain());
                    }
                }
            }
            term.synonyms().forEach(name -> phrases.add(keys(Analysis.words(name))));
        }

        List<CharacterRunAutomaton> like() {
            List<CharacterRunAutomaton> made = like;
            if (made == null) {
                made = plain.stream()
                        .map(NearWords::like)
                        .flatMap(Optional::stream)
                        .toList();
                like = made;
            }
            return made;
        }
    }

    private static List<String> keys(List<Word> words) {
        return words.stream().map(Highlighter::key).toList();
    }

    private static String key(Word word) {
        return word.stop() ? word.plain() : word.stem();
    }

    /** The whole text; nothing for null. */
    public List<Piece> mark(String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        List<Word> words = Analysis.words(text);
        boolean[] marked = marked(words);
        List<Piece> pieces = new ArrayList<>();
        int end = 0;
        for (int place = 0; place < words.size(); place++) {
            if (marked[place]) {
                int last = place;
                while (last + 1 < words.size()
                        && marked[last + 1]
                        && blank(text, words.get(last), words.get(last + 1))) {
                    last++;
                }
                add(pieces, text.substring(end, words.get(place).start()), false);
                end = words.get(last).end();
                add(pieces, text.substring(words.get(place).start(), end), true);
                place = last;
            }
        }
        add(pieces, text.substring(end), false);
        return pieces;
    }

    private static boolean blank(String text, Word one, Word next) {
        return one.end() <= next.start()
                && text.substring(one.end(), next.start()).isBlank();
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }

    /** Whether something in the text would be marked. */
    public boolean marks(String text) {
        return marks(new Text(text));
    }

    /** The same for a text that was read before. */
    public boolean marks(Text text) {
        boolean[] marked = marked(text.words);
        return IntStream.range(0, marked.length).anyMatch(place -> marked[place]);
    }

    /**
     * So much of a long text as surrounds the first thing marked in it, or its beginning; a text that is short enough as it
     * is.
     *
     * @param length most characters, beside the dots that stand for what was left out
     */
    public List<Piece> snippet(String text, int length) {
        if (text == null || text.length() <= length) {
            return mark(text);
        }
        List<Word> words = Analysis.words(text);
        boolean[] marked = marked(words);
        int first = IntStream.range(0, words.size())
                .filter(place -> marked[place])
                .findFirst()
                .orElse(-1);
        int from = first < 0 ? 0 : begin(text, words, words.get(first).start() - length / BEFORE, length);
        int to = Math.min(text.length(), from + length);
        String end = to < text.length() ? CUT : "";
        to = to < text.length() ? lastBlank(text, from, to) : to;
        return mark((from > 0 ? CUT : "") + text.substring(from, to).strip() + end);
    }

    /** Where the first word begins that stands at the place or after it, so that as much as possible is shown. */
    private static int begin(String text, List<Word> words, int wanted, int length) {
        int latest = Math.min(wanted, text.length() - length);
        return latest <= 0
                ? 0
                : words.stream()
                        .mapToInt(Word::start)
                        .filter(start -> start >= latest)
                        .findFirst()
                        .orElse(latest);
    }

    private static int lastBlank(String text, int from, int to) {
        int blank = text.lastIndexOf(' ', to);
        return blank > from + (to - from) / 2 ? blank : to;
    }

    private boolean[] marked(List<Word> words) {
        boolean[] marked = new boolean[words.size()];
        for (int place = 0; place < words.size(); place++) {
            marked[place] |= byItself(words.get(place));
            if (place + 1 < words.size()
                    && typed.plain.contains(
                            words.get(place).plain() + words.get(place + 1).plain())) {
                marked[place] = true;
                marked[place + 1] = true;
            }
        }
        List<String> keys = keys(words);
        typed.phrases.forEach(phrase -> mark(phrase, keys, marked));
        named().forEach(phrase -> mark(phrase, keys, marked));
        return marked;
    }

    private static void mark(List<String> phrase, List<String> keys, boolean[] marked) {
        for (int place = 0; !phrase.isEmpty() && place + phrase.size() <= keys.size(); place++) {
            if (keys.subList(place, place + phrase.size()).equals(phrase)) {
                Arrays.fill(marked, place, place + phrase.size(), true);
            }
        }
    }

    private boolean byItself(Word word) {
        return typed.stems.contains(key(word))
                || typed.joined.contains(word.plain())
                || typed.beginnings.stream().anyMatch(word.plain()::startsWith)
                || spelling && typed.like().stream().anyMatch(like -> like.run(word.plain()));
    }
}
