package org.kith.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** When somebody may be told. */
class DigestRhythmTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 16);

    @Test
    void atMostOnceADay() {
        assertThat(DigestRhythm.DAILY.due(null, TODAY)).isTrue();
        assertThat(DigestRhythm.DAILY.due(TODAY, TODAY)).isFalse();
        assertThat(DigestRhythm.DAILY.due(TODAY.minusDays(1), TODAY)).isTrue();
    }

    @Test
    void atMostOnceAWeek() {
        assertThat(DigestRhythm.WEEKLY.due(null, TODAY)).isTrue();
        assertThat(DigestRhythm.WEEKLY.due(TODAY.minusDays(6), TODAY)).isFalse();
        assertThat(DigestRhythm.WEEKLY.due(TODAY.minusDays(7), TODAY)).isTrue();
    }

    @Test
    void never() {
        assertThat(DigestRhythm.NONE.due(null, TODAY)).isFalse();
        assertThat(DigestRhythm.NONE.due(TODAY.minusYears(1), TODAY)).isFalse();
    }
}
