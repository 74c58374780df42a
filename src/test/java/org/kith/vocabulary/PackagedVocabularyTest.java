package org.kith.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.search.Words;

/** search-index/vocabulary/skills.csv: no word twice, no loose end. */
class PackagedVocabularyTest {
    private final List<PackagedSkill> skills = read();

    private static List<PackagedSkill> read() {
        try (InputStream in = PackagedVocabularyTest.class.getResourceAsStream("/vocabulary/skills.csv")) {
            return PackagedSkill.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void hasTwoHundredAndFiftySkills() {
        assertThat(skills).hasSize(250);
    }

    @Test
    void aWordMeansOneSkill() {
        Map<String, String> owner = new HashMap<>();
        List<String> doubles = new ArrayList<>();
        for (PackagedSkill skill : skills) {
            Set<String> own = new HashSet<>();
            List<String> words = new ArrayList<>(skill.words().keySet());
            words.add(skill.label());
            for (String word : words) {
                String plain = String.join(" ", Words.plain(word));
                if (!own.add(plain)) {
                    doubles.add(word + " twice in " + skill.key());
                }
                String other = owner.putIfAbsent(plain, skill.key());
                if (other != null && !other.equals(skill.key())) {
                    doubles.add(word + " in " + skill.key() + " and " + other);
                }
            }
        }
        assertThat(doubles).isEmpty();
    }

    /** Whoever types "architects" must not get another skill than whoever types "architect". */
    @Test
    void neitherDoWordsThatAreReadAlike() {
        Map<String, String> owner = new HashMap<>();
        List<String> doubles = new ArrayList<>();
        for (PackagedSkill skill : skills) {
            List<String> words = new ArrayList<>(skill.words().keySet());
            words.add(skill.label());
            for (String word : words) {
                String stems = String.join(" ", Words.of(word));
                String other = stems.isEmpty() ? null : owner.putIfAbsent(stems, skill.key());
                if (other != null && !other.equals(skill.key())) {
                    doubles.add(word + " in " + skill.key() + " and " + other);
                }
            }
        }
        assertThat(doubles).isEmpty();
    }

    @Test
    void keysAreUniqueSlugs() {
        assertThat(skills)
                .extracting(PackagedSkill::key)
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[a-z0-9-]{2,60}"));
    }

    @Test
    void everyBroaderSkillExistsAndNoPathLeadsBack() {
        Map<String, Set<String>> broader = new HashMap<>();
        skills.forEach(skill -> broader.put(skill.key(), skill.broader()));
        skills.forEach(skill -> assertThat(broader.keySet()).as(skill.key()).containsAll(skill.broader()));
        skills.forEach(
                skill -> assertThat(above(skill.key(), broader)).as(skill.key()).doesNotContain(skill.key()));
    }

    @Test
    void everySkillIsDescribedAndFitsItsColumns() {
        assertThat(skills).allSatisfy(skill -> {
            assertThat(skill.label()).isNotBlank().hasSizeLessThanOrEqualTo(Skill.WORD_MAX);
            assertThat(skill.description()).isNotBlank().hasSizeLessThanOrEqualTo(Skill.DESCRIPTION_MAX);
            assertThat(skill.words().keySet()).allMatch(word -> word.length() <= Skill.WORD_MAX);
        });
    }

    @Test
    void theNineLegalAreasAreThere() {
        Set<String> labels = new HashSet<>();
        skills.stream()
                .filter(skill -> skill.broader().contains("legal-advice"))
                .forEach(skill -> labels.add(skill.key().toLowerCase(Locale.ROOT)));
        assertThat(labels)
                .contains(
                        "property-law",
                        "commercial-contract-law",
                        "tax-law",
                        "intellectual-property",
                        "insurance-law",
                        "insolvency",
                        "data-protection",
                        "defamation",
                        "company-law");
    }

    private static Set<String> above(String key, Map<String, Set<String>> broader) {
        Set<String> found = new HashSet<>();
        List<String> open = new ArrayList<>(broader.get(key));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (found.add(next)) {
                open.addAll(broader.get(next));
            }
        }
        return found;
    }
}
