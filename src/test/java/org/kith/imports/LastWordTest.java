package org.kith.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LastWordTest {
    @Test
    void theSameIsNeitherNewsNorAGap() {
        assertThat(LastWord.SAME.and("a", "a").and(null, null)).isEqualTo(LastWord.SAME);
    }

    @Test
    void oneFieldIsEnough() {
        assertThat(LastWord.SAME.and("a", "b").and("c", "c")).isEqualTo(new LastWord(true, false));
        assertThat(LastWord.SAME.and(null, "b").and("c", "c")).isEqualTo(new LastWord(true, false));
        assertThat(LastWord.SAME.and("a", null).and("c", "c")).isEqualTo(new LastWord(false, true));
        assertThat(LastWord.SAME.and("a", null).and("c", "d")).isEqualTo(new LastWord(true, true));
    }
}
