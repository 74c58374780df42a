package org.kith.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.privacy.Audience;

class NearWordsTest {
    private final MemoryIndex index = new MemoryIndex(
            MemoryIndex.thing(1, "lease leases management charity charities dental mental ab12cd"),
            MemoryIndex.thing(2, "management 𐐨𐐩𐐪𐐫𐐬"));

    private String near(String typed) {
        return index.read(searcher -> told(new NearWords(searcher, IndexFields.word(Audience.PUBLIC)).of(typed)));
    }

    private static String told(List<NearWords.NearWord> near) throws IOException {
        return String.join(
                " ", near.stream().map(word -> word.word() + "/" + word.edits()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "leese, lease/1",
        "laese, lease/1",
        "laeze, ''",
        "elase, ''",
        "managment, management/1",
        "managmennt, management/2",
        "mangaement, management/1",
        "mnagmeent, management/2",
        "dental, ''",
        "metnal, mental/1",
        "lea, ''",
        "ab12ce, ''",
        "leases, lease/1",
        "𐐨𐐩𐐪𐐬𐐫, 𐐨𐐩𐐪𐐫𐐬/1",
    })
    void wordsOfOneOrTwoEditsWithTheSameFirstLetter(String typed, String near) {
        assertThat(near(typed)).isEqualTo(near);
    }
}
