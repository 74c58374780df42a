package org.kith.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "Rubén, Ruben",
        "Zoë, zoe",
        "grants, grant",
        "charity, charities",
        "women's, Women",
        "women’s, women",
        "T&Cs, t&c",
        "T & Cs, T&Cs",
        "M&A, m & a",
        "Sales & marketing, sales and Marketing",
        "Straße, strasse"
    })
    void bothAreReadTheSame(String one, String other) {
        assertThat(Words.of(one)).isNotEmpty().isEqualTo(Words.of(other));
    }

    @ParameterizedTest
    @CsvSource({"dental, mental", "AI, retail", "M&A, ma", "T&Cs, TCs", "care, career"})
    void theseStayApart(String one, String other) {
        assertThat(Words.of(one)).doesNotContainAnyElementsOf(Words.of(other));
    }

    @Test
    void stopWordsAreKeptOut() {
        assertThat(Words.of("Help with the writing of a grant")).containsExactly("help", "write", "grant");
    }

    @Test
    void ourIsNoStopWord() {
        assertThat(Words.of("Our food bank")).containsExactly("our", "food", "bank");
    }

    @Test
    void plainWordsKeepTheirEndingsAndStopWords() {
        assertThat(Words.plain("Writing for the Trustees' Café & Co"))
                .containsExactly("writing", "for", "the", "trustees", "cafe", "and", "co");
    }

    @Test
    void aShortFormIsOneWordAndAPairOfWordsIsNot() {
        assertThat(Words.plain("M&A")).hasSize(1);
        assertThat(Words.plain("Marks & Spencer")).containsExactly("marks", "and", "spencer");
    }

    @Test
    void aWordKnowsWhereItStands() {
        List<Word> words = Analysis.words("Our T&Cs: charities");

        assertThat(words).extracting(Word::start).containsExactly(0, 4, 10);
        assertThat(words).extracting(Word::end).containsExactly(3, 8, 19);
    }

    @Test
    void nothingHasNoWords() {
        assertThat(Words.of(null)).isEmpty();
        assertThat(Words.of("  !? ")).isEmpty();
    }
}
