package org.kith.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long a job may be held, and when it is tried again. */
class TurnTest {
    @Test
    void aTurnEndsWithItsLease() {
        assertThat(new Turn(null, Duration.ofHours(1)).ended()).isFalse();
        assertThat(new Turn(null, Duration.ofNanos(-1)).ended()).isTrue();
    }

    @Test
    void aTurnThatIsRenewedGoesOn() {
        Turn turn = new Turn(null, Duration.ofNanos(-1));
        turn.renewed(Duration.ofHours(1));
        assertThat(turn.ended()).isFalse();
        turn.end();
        turn.renewed(Duration.ofHours(1));
        assertThat(turn.ended()).as("whoever lost a job does not get it back").isTrue();
    }

    @Test
    void pausesAfterFailuresGrowToAnHour() {
        assertThat(IntStream.range(0, 4).mapToObj(JobLeases::pauseAfter))
                .containsExactly(
                        Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4), Duration.ofMinutes(8));
        assertThat(JobLeases.pauseAfter(1_000)).isEqualTo(Duration.ofHours(1));
    }
}
