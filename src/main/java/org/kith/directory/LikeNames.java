package org.kith.directory;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Whether two names could be the same organisation, or the same person, written in two ways. */
final class LikeNames {
    /** Words that one writes and another leaves out. */
    private static final Set<String> LEFT_OUT =
            Set.of("the", "ltd", "limited", "cic", "cio", "plc", "llp", "and", "of", "uk", "company", "co");

    /** From 0 to 1; by this "Old Mill Trust" is like "Old Mil Trust" and unlike "Old Hall Trust". */
    private static final double ALIKE = 0.96;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private LikeNames() {}

    static boolean alike(String one, String other) {
        String plainOne = plain(one);
        String plainOther = plain(other);
        return plainOne.equals(plainOther) || SIMILARITY.apply(plainOne, plainOther) >= ALIKE;
    }

    /** In lower case, without accents, signs and words that are often left out. */
    static String plain(String name) {
        String letters = Normalizer.normalize(name.toLowerCase(Locale.UK), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’.]", "");
        return Arrays.stream(letters.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !LEFT_OUT.contains(word))
                .collect(Collectors.joining(" "));
    }
}
