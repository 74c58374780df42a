package org.kith.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class NodeCopyTest {
    private final AtomicLong changes = new AtomicLong();
    private final AtomicInteger reads = new AtomicInteger();
    private volatile CountDownLatch reading;
    private volatile CountDownLatch goOn;
    private volatile boolean away;

    private final NodeCopy<Long> copy = new NodeCopy<>(
            new NodeCopy.Source<>() {
                @Override
                public long changes() throws SQLException {
                    if (away) {
                        throw new SQLException("away");
                    }
                    return changes.get();
                }

                @Override
                public NodeCopy.Read<Long> read() {
                    long seen = changes.get();
                    reads.incrementAndGet();
                    if (reading != null) {
                        reading.countDown();
                        awaited(goOn);
                    }
                    return new NodeCopy.Read<>(seen, seen);
                }
            },
            "The number");

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatHasNotChangedIsReadOnce() {
        assertThat(copy.get()).isZero();
        copy.refresh();
        assertThat(copy.get()).isZero();
        assertThat(reads).hasValue(1);
    }

    @Test
    void aChangeMadeHereIsSeenByTheNextUse() {
        copy.get();
        changes.incrementAndGet();
        copy.changed();

        assertThat(copy.get()).isEqualTo(1);
    }

    @Test
    void aChangeMadeHereWhileAnotherThreadReadsIsSeenToo() {
        copy.get();
        changes.incrementAndGet();
        reading = new CountDownLatch(1);
        goOn = new CountDownLatch(1);
        CompletableFuture<Void> other = CompletableFuture.runAsync(copy::refresh);
        awaited(reading); // it has seen one change
        changes.incrementAndGet();
        copy.changed();
        CompletableFuture<Long> own = CompletableFuture.supplyAsync(copy::get);
        reading = null;
        goOn.countDown();

        assertThat(own.join()).isEqualTo(2);
        other.join();
    }

    @Test
    void whatCannotBeReadIsSaidAndReadTheNextTime() {
        copy.get();
        away = true;
        copy.changed();
        assertThatThrownBy(copy::get).isInstanceOf(IllegalStateException.class).hasMessage("The number cannot be read");
        away = false;
        changes.incrementAndGet();

        assertThat(copy.get()).isEqualTo(1);
    }
}
