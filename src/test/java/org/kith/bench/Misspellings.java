package org.kith.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kith.directory.DirectoryQuery;
import org.kith.directory.Organisations;
import org.kith.privacy.Audience;
import org.kith.search.HitKind;
import org.kith.search.MemoryIndex;
import org.kith.search.SearchDocument;
import org.kith.search.SearchResult;
import org.kith.search.Sort;
import org.kith.vocabulary.MemoryVocabulary;
import org.kith.vocabulary.Vocabulary;

/**
 * {@code spelling}: every word that was meant is an organisation's activity, among those of other documents; each
 * misspelling is typed into the search of the directory.
 */
final class Misspellings {
    private static final int SEEN = 10;

    private final List<String> words;
    private final Vocabulary vocabulary = MemoryVocabulary.packaged();
    private final MemoryIndex index;

    /** A word as it was written and as it was meant. */
    private record Pair(String written, String meant) {
        /** Whether the bar of the search lets one find the other: by letters alone, apart from what the index does. */
        boolean within() {
            int edits = written.length() < 4 ? 0 : written.length() < 8 ? 1 : 2;
            return written.charAt(0) == meant.charAt(0)
                    && meant.length() >= 4
                    && Edits.between(written, meant) <= edits;
        }
    }

    /** A document among which the words stand. */
    private record Other(String id, String text) {
        static Other of(JsonLines.Line line) {
            return new Other(line.id(), line.text("title") + ". " + line.text("text"));
        }
    }

    private Misspellings(List<String> words, List<String> others) {
        this.words = words;
        List<SearchDocument> documents = new ArrayList<>();
        IntStream.range(0, words.size()).forEach(place -> documents.add(document(place + 1L, words.get(place))));
        IntStream.range(0, others.size())
                .forEach(place -> documents.add(document(words.size() + place + 1L, others.get(place))));
        this.index = new MemoryIndex(documents);
    }

    private static SearchDocument document(long id, String text) {
        return SearchDocument.of(Organisations.TYPE, id)
                .visibleTo(Audience.PUBLIC)
                .text(text, Audience.PUBLIC)
                .build();
    }

    static Map<String, Object> run(Options options) throws IOException {
        options.expect(Set.of("--words"), Set.of("--among"), Set.of());
        List<Pair> pairs = read(options.input("--words"));
        List<String> others = options.has("--among")
                ? JsonLines.read(options.input("--among"), Other::of, Other::id).stream()
                        .map(Other::text)
                        .toList()
                : List.of();
        List<String> words =
                List.copyOf(pairs.stream().map(Pair::meant).collect(Collectors.toCollection(LinkedHashSet::new)));
        return new Misspellings(words, others).measure(pairs);
    }

    private static List<Pair> read(Path file) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        List<String> lines = TextLines.read(file);
        for (int place = 0; place < lines.size(); place++) {
            String[] cells = lines.get(place).toLowerCase(Locale.ROOT).split("\t");
            if (cells.length != 2 || cells[0].isBlank() || cells[1].isBlank()) {
                throw TextLines.bad(file, place + 1L, "not a misspelling, a tab and the word that was meant.");
            }
            pairs.add(new Pair(cells[0].strip(), cells[1].strip()));
        }
        if (!pairs.isEmpty() && pairs.getFirst().written().equals("misspelling")) {
            pairs.removeFirst();
        }
        return pairs;
    }

    private Map<String, Object> measure(List<Pair> pairs) {
        List<Pair> within = pairs.stream().filter(Pair::within).toList();
        List<Integer> places = within.stream()
                .map(pair -> place(search(pair.written()), words.indexOf(pair.meant()) + 1L))
                .toList();
        long corrected = words.stream().filter(this::corrected).count();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("misspellings", pairs.size());
        figures.put("outside", pairs.size() - within.size());
        figures.put("within", within.size());
        figures.put("first", share(places.stream().filter(place -> place == 0).count(), within.size()));
        figures.put(
                "first_ten", share(places.stream().filter(place -> place >= 0).count(), within.size()));
        figures.put("words", words.size());
        figures.put("corrected", share(corrected, words.size()));
        return figures;
    }

    private SearchResult search(String typed) {
        return index.search(new DirectoryQuery(typed, Map.of(), Sort.RELEVANCE)
                .asked(
                        Audience.PUBLIC,
                        Set.of(Organisations.TYPE),
                        vocabulary.understand(typed),
                        Map.of(),
                        null,
                        SEEN));
    }

    private static int place(SearchResult result, long id) {
        return IntStream.range(0, result.hits().size())
                .filter(place -> result.hits().get(place).id() == id)
                .findFirst()
                .orElse(-1);
    }

    /** Whether a word that is spelt right is taken for another, or finds something else first. */
    private boolean corrected(String word) {
        SearchResult result = search(word);
        return !result.meant().isEmpty()
                || result.hits().isEmpty()
                || result.hits().getFirst().kind() != HitKind.EXACT;
    }

    private static String share(long part, int of) {
        return String.format(Locale.ROOT, "%.4f", (double) part / of);
    }
}
