package org.kith.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final Progress progress = new Progress();

    @Test
    void waitingEndsWhenTheSetIsReached() throws Exception {
        CompletableFuture<Boolean> waiting =
                CompletableFuture.supplyAsync(() -> progress.await(3, Duration.ofSeconds(30)));

        progress.reached(2);
        progress.reached(3);

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void waitingEndsWithTheTime() {
        progress.reached(2);

        assertThat(progress.await(3, Duration.ofMillis(1))).isFalse();
        assertThat(progress.await(2, Duration.ZERO)).isTrue();
    }

    @Test
    void itIsCatchingUpWhileAKnownSetIsMissing() {
        progress.reached(2);
        assertThat(progress.catchingUp()).isFalse();

        progress.expect(3);
        assertThat(progress.catchingUp()).isTrue();

        progress.reached(3);
        assertThat(progress.catchingUp()).isFalse();
    }

    @Test
    void afterARebuildOlderNumbersMeanNothing() {
        progress.expect(90);

        progress.rebuilt(4);

        assertThat(progress.catchingUp()).isFalse();
    }
}
