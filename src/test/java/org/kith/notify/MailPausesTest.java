package org.kith.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailPausesTest {
    @Test
    void pausesGrow() {
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(MailPauses::after))
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofHours(1));
        assertThat(IntStream.rangeClosed(1, 20).mapToObj(MailPauses::after)).isSorted();
        assertThat(MailPauses.after(20)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void afterFiveDaysItIsTooLate() {
        Instant since = Instant.parse("2026-11-28T10:00:00Z");
        assertThat(MailPauses.tooLate(since, since.plus(Duration.ofDays(5)).minusSeconds(1)))
                .isFalse();
        assertThat(MailPauses.tooLate(since, since.plus(Duration.ofDays(5)))).isTrue();
    }
}
