package org.kith.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.vocabulary.Vocabulary;

/** Synonyms that the vocabulary has forgotten, and how well their skills are found by them all the same. */
record LeftOut(String word, String uri) {
    static Map<String, Object> measure(List<Concept> concepts, int count, long seed) {
        List<LeftOut> all = new ArrayList<>();
        concepts.forEach(concept -> concept.synonyms().forEach(word -> all.add(new LeftOut(word, concept.uri()))));
        Collections.shuffle(all, new Random(seed));
        List<LeftOut> left = all.subList(0, Math.min(count, all.size()));
        Map<String, Set<String>> words = left.stream()
                .collect(Collectors.groupingBy(LeftOut::uri, Collectors.mapping(LeftOut::word, Collectors.toSet())));
        List<Concept> known = concepts.stream()
                .map(concept -> concept.without(words.getOrDefault(concept.uri(), Set.of())))
                .toList();
        Vocabulary vocabulary = Concept.vocabulary(known);
        double reciprocal = 0;
        int first = 0;
        int firstTen = 0;
        for (LeftOut one : left) {
            List<String> offered = vocabulary.suggest(one.word(), Skills.OFFERED).stream()
                    .map(hit -> known.get((int) hit.id() - 1).uri())
                    .toList();
            int place = offered.indexOf(one.uri());
            reciprocal += place < 0 ? 0 : 1.0 / (place + 1);
            first += place == 0 ? 1 : 0;
            firstTen += place < 0 ? 0 : 1;
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("skills", concepts.size());
        figures.put("left_out", left.size());
        figures.put("mrr", share(reciprocal, left.size()));
        figures.put("first", share(first, left.size()));
        figures.put("first_ten", share(firstTen, left.size()));
        figures.put("seed", seed);
        return figures;
    }

    private static String share(double part, int of) {
        return String.format(Locale.ROOT, "%.4f", part / of);
    }
}
