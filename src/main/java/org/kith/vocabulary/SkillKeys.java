package org.kith.vocabulary;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Makes keys of labels, as those of the packaged vocabulary look: {@code lease-review}. */
final class SkillKeys {
    private static final int LONGEST = 60;

    private final Predicate<String> taken;
    private final Set<String> given = new HashSet<>();

    /** @param taken whether the vocabulary has a key */
    SkillKeys(Predicate<String> taken) {
        this.taken = taken;
    }

    /** The key that a new skill will have: its own, else one made of its label that no other has. */
    String of(SkillFacts facts) {
        if (facts.key() != null) {
            given.add(facts.key());
            return facts.key();
        }
        String slug = slug(facts.label());
        String key = slug;
        for (int n = 2; taken.test(key) || given.contains(key); n++) {
            key = slug + "-" + n;
        }
        given.add(key);
        return key;
    }

    private static String slug(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.UK)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        return cut.length() < 2 ? "skill" : cut.replaceAll("-$", "");
    }
}
