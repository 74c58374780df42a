package org.kith.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.sheet.CsvSheet;

/** The pairs of search-index/vocabulary/spellings.csv. */
class SpellingTest {
    private static List<CsvSheet.Row> pairs() throws IOException {
        try (InputStream in = SpellingTest.class.getResourceAsStream("/vocabulary/spellings.csv")) {
            return CsvSheet.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .rows();
        }
    }

    @Test
    void bothOfAPairAreReadTheSameAndSoAreTheirPlurals() throws IOException {
        assertThat(pairs()).hasSizeGreaterThan(100).allSatisfy(pair -> {
            String american = pair.get("american");
            String british = pair.get("british");
            assertThat(Words.of(american)).isEqualTo(Words.of(british));
            assertThat(Words.of(american + "s")).isEqualTo(Words.of(british + "s"));
        });
    }

    @Test
    void noTwoPairsHaveTheSameStemAndNoneIsNeedless() throws IOException {
        Set<String> stems = new HashSet<>();

        assertThat(pairs()).allSatisfy(pair -> {
            assertThat(stems.add(Analysis.porter(pair.get("american")))).isTrue();
            assertThat(Analysis.porter(pair.get("american"))).isNotEqualTo(Analysis.porter(pair.get("british")));
        });
    }
}
