package org.kith.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private final MemoryDatabase database = new MemoryDatabase();
    private final OneTransaction transaction = new OneTransaction();
    private final ChangeLog log = new ChangeLog(database.source);
    private final Changes changes = new Changes();
    private final List<Object> told = new ArrayList<>();

    @BeforeEach
    void wire() {
        changes.database = database.source;
        changes.transactions = transaction;
        changes.clock = Clock.systemUTC();
        changes.index = new SearchIndex();
        changes.index.own = told();
    }

    @SuppressWarnings("unchecked")
    private Event<ChangesCommitted> told() {
        return (Event<ChangesCommitted>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (event, fire, what) -> {
                    told.add(what[0]);
                    return null;
                });
    }

    @Test
    void aChangeIsWrittenWithItsTransaction() throws Exception {
        new ChangeWriter(database.source).write(Set.of(new Change("book", 9)), Instant.EPOCH);
        Checkpoint before = log.newest();
        transaction.begin();
        changes.of("book", 1);
        changes.of("book", 1);
        changes.ofAll("pen");
        assertThat(log.newest()).isEqualTo(before);

        transaction.commit();

        ChangeLog.Batch batch = log.after(before).orElseThrow();
        assertThat(batch.reached().n()).isEqualTo(2);
        assertThat(told).containsExactly(new ChangesCommitted(2));
        assertThat(batch.changes()).containsExactlyInAnyOrder(new Change("book", 1), new Change("pen", Change.ALL));
    }

    /** What is read at once is bounded, whatever waits; a set is never parted. */
    @Test
    void aLargeSetIsReadAlone() throws Exception {
        ChangeWriter writer = new ChangeWriter(database.source);
        writer.write(
                LongStream.rangeClosed(1, ChangeLog.ENOUGH)
                        .mapToObj(id -> new Change("book", id))
                        .collect(Collectors.toSet()),
                Instant.EPOCH);
        writer.write(Set.of(new Change("book", 1)), Instant.EPOCH);
        writer.write(Set.of(new Change("book", 2)), Instant.EPOCH);

        ChangeLog.Batch first = log.after(Checkpoint.START).orElseThrow();
        assertThat(first.reached().n()).isEqualTo(1);
        assertThat(first.changes()).hasSize(ChangeLog.ENOUGH);
        ChangeLog.Batch rest = log.after(first.reached()).orElseThrow();
        assertThat(rest.reached().n()).isEqualTo(3);
        assertThat(rest.changes()).hasSize(2);
        assertThat(log.waiting(first.reached())).isEqualTo(2);
    }

    @Test
    void aChangeNeedsATransaction() {
        assertThatThrownBy(() -> changes.of("book", 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> changes.ofAll("book")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFailureToWriteRollsBack() {
        transaction.begin();
        changes.of("book", 1);
        database.run("drop table change_row");

        assertThatThrownBy(transaction::commit).isInstanceOf(IllegalStateException.class);
        assertThat(transaction.rollbackOnly).isTrue();
    }

    @Test
    void nothingIsAddedOnceWritten() {
        transaction.begin();
        changes.of("book", 1);
        transaction.commit();

        assertThatThrownBy(() -> changes.of("book", 2)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void typesAndIdsAreChecked() {
        transaction.begin();

        assertThatThrownBy(() -> changes.of("book", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> changes.of("book", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> changes.of("", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> changes.of("b".repeat(31), 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
