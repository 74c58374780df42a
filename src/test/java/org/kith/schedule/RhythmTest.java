package org.kith.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {
    @Test
    void aPauseIsCountedFromTheEnd() {
        Instant now = Instant.parse("2026-11-28T10:00:00Z");
        assertThat(Rhythm.every(Duration.ofMinutes(7)).next(now)).isEqualTo(Instant.parse("2026-11-28T10:07:00Z"));
    }

    /** Clocks in Britain went forward on 29 March 2026 at 01:00 and back on 25 October 2026 at 02:00. */
    @ParameterizedTest
    @CsvSource({
        "07:00, 2026-11-28T06:59:59Z, 2026-11-28T07:00:00Z",
        "07:00, 2026-11-28T07:00:00Z, 2026-11-29T07:00:00Z",
        "07:00, 2026-06-01T05:59:00Z, 2026-06-01T06:00:00Z",
        "07:00, 2026-03-28T07:30:00Z, 2026-03-29T06:00:00Z",
        "01:30, 2026-03-28T12:00:00Z, 2026-03-29T01:30:00Z",
        "01:30, 2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
        "01:30, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z",
        "01:30, 2026-10-25T01:10:00Z, 2026-10-26T01:30:00Z"
    })
    void onceADayAlsoWhenTheClocksChange(LocalTime time, Instant now, Instant next) {
        assertThat(Rhythm.daily(time).next(now)).isEqualTo(next);
    }
}
