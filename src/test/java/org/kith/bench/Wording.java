package org.kith.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.search.Words;
import org.kith.sheet.CsvSheet;

/**
 * Invents names and texts out of the words that Kith brings along in its vocabulary and its demo: the frequent ones come
 * often and most of them seldom.
 */
final class Wording {
    private static final List<String> FORMS = List.of("CIC", "Limited", "Co-operative", "Trust", "LLP", "Partnership");

    private final Zipf<String> words;
    private final Zipf<String> telling;
    private final Zipf<String> phrases;
    private final List<String> first = new ArrayList<>();
    private final List<String> last = new ArrayList<>();

    Wording() {
        CsvSheet skills = packaged("/vocabulary/skills.csv");
        CsvSheet volunteers = packaged("/demo/people-volunteers.csv");
        List<String> texts = Stream.of(
                        cells(skills, "label", "description"),
                        cells(volunteers, "headline", "about"),
                        cells(packaged("/demo/organisations.csv"), "name", "activities"),
                        cells(packaged("/demo/requests.csv"), "title", "matter"))
                .flatMap(cells -> cells)
                .toList();
        List<String> ranked = ranked(texts);
        words = new Zipf<>(ranked);
        telling = new Zipf<>(
                ranked.stream().filter(word -> !Words.of(word).isEmpty()).toList());
        phrases = new Zipf<>(cells(skills, "label", "synonyms", "acronyms")
                .flatMap(cell -> Arrays.stream(cell.split(";")))
                .filter(phrase -> !phrase.isBlank())
                .toList());
        Stream.concat(cells(volunteers, "name"), cells(packaged("/demo/people.csv"), "name"))
                .map(name -> name.split(" ", 2))
                .filter(name -> name.length == 2)
                .forEach(name -> {
                    first.add(name[0]);
                    last.addAll(List.of(name[1].split("-")));
                });
    }

    /** So many words, with stop words as often as there are in what Kith brings along. */
    String text(RandomGenerator random, int length) {
        return Stream.generate(() -> words.draw(random)).limit(length).collect(Collectors.joining(" "));
    }

    /** A word that somebody would search for. */
    String telling(RandomGenerator random) {
        return random.nextBoolean() ? telling.draw(random) : telling.any(random);
    }

    /** A label, synonym or acronym of a skill. */
    String phrase(RandomGenerator random) {
        return phrases.any(random);
    }

    String person(RandomGenerator random) {
        String family = of(last, random);
        return of(first, random) + " " + (random.nextInt(4) == 0 ? family + "-" + of(last, random) : family);
    }

    String organisation(RandomGenerator random) {
        String name = telling.any(random) + " " + of(last, random) + " " + telling.draw(random);
        return name + " " + of(FORMS, random);
    }

    static <T> T of(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<String> ranked(List<String> texts) {
        Map<String, Integer> counts = new TreeMap<>();
        texts.forEach(text -> Words.plain(text).forEach(word -> counts.merge(word, 1, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Stream<String> cells(CsvSheet sheet, String... columns) {
        return sheet.rows().stream().flatMap(row -> Arrays.stream(columns).map(row::get));
    }

    private static CsvSheet packaged(String name) {
        try (InputStream in = Wording.class.getResourceAsStream(name)) {
            return CsvSheet.parse(CsvSheet.text(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
