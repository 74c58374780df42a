package org.kith.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.search.TypedQuery.Part;

class TypedQueryTest {
    private static List<Part> parts(String typed) {
        return TypedQuery.of(typed).parts();
    }

    private static Part words(String text) {
        return new Part(text, Term.Way.WORDS, false);
    }

    @Test
    void wordsThatFollowEachOtherAreOnePart() {
        assertThat(parts("  data   protection ")).containsExactly(words("data protection"));
    }

    @Test
    void aPhraseStandsInQuotesOfEitherKind() {
        assertThat(parts("help \"data protection\" now “public law”"))
                .containsExactly(
                        words("help"),
                        new Part("data protection", Term.Way.PHRASE, false),
                        words("now"),
                        new Part("public law", Term.Way.PHRASE, false));
    }

    @Test
    void aMinusLeavesOutAWordOrAPhrase() {
        assertThat(parts("law -property -\"company law\""))
                .containsExactly(
                        words("law"),
                        new Part("property", Term.Way.WORDS, true),
                        new Part("company law", Term.Way.PHRASE, true));
    }

    @Test
    void aHyphenWithinAWordOrAloneIsNoMinus() {
        assertThat(parts("front-end - design")).containsExactly(words("front-end - design"));
    }

    @Test
    void anAsteriskAsksForABeginning() {
        assertThat(parts("book* help")).containsExactly(new Part("book", Term.Way.PREFIX, false), words("help"));
        assertThat(parts("*")).containsExactly(words("*"));
    }

    @Test
    void aQuoteWithoutItsOtherIsNothing() {
        assertThat(parts("the \"open")).containsExactly(words("the \" open"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+a:b AND (c OR d)^2~ [x TO y] {z} /re/ \\", "\u0000\uFFFF", "-", "--", "\"\"", "-*"})
    void whatOtherSyntaxesKnowIsWords(String typed) {
        assertThat(TypedQuery.of(typed).parts()).isNotNull();
    }

    @Test
    void tenThousandSignsAreReadAtOnce() {
        for (String sign : List.of("\"", "-", "*", "a ", "“a” -")) {
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> TypedQuery.of(sign.repeat(10_000))
                    .parts());
        }
    }

    @Test
    void nothingHasNoParts() {
        assertThat(parts(null)).isEmpty();
        assertThat(parts(" ")).isEmpty();
    }
}
