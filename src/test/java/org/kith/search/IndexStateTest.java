package org.kith.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How the state of an index is put in a word and in percent. */
class IndexStateTest {
    private static IndexState state(long waiting, boolean rebuilding, Trouble trouble, long documents) {
        return new IndexState(new Lag(waiting, rebuilding, trouble), 7, documents, 0, 0, null);
    }

    @Test
    void oneWordSaysHowItStands() {
        assertThat(state(0, false, null, 5).standing()).isEqualTo(Standing.UP_TO_DATE);
        assertThat(state(1, false, null, 5).standing()).isEqualTo(Standing.CATCHING_UP);
        assertThat(state(1, true, null, 5).standing()).isEqualTo(Standing.REBUILDING);
        assertThat(state(1, true, Trouble.FULL, 5).standing()).isEqualTo(Standing.BEHIND);
    }

    @Test
    void progressNeverRunsOverAndKnowsNothingOfAFirstIndex() {
        assertThat(state(0, true, null, 200).percent(50)).isEqualTo(25);
        assertThat(state(0, true, null, 200).percent(300)).isEqualTo(100);
        assertThat(state(0, true, null, 200).about(300)).isEqualTo(300);
        assertThat(state(0, true, null, 0).percent(0)).isZero();
    }

    @Test
    void aComparisonIsUnderWayUntilItHasEnded() {
        Lag none = new Lag(0, false, null);
        Instant now = Instant.EPOCH;
        assertThat(new IndexState(none, 7, 5, 0, 0, null).reconciling()).isFalse();
        assertThat(new IndexState(none, 7, 5, 0, 0, new Reconciled(now, null, 3, 0)).reconciling())
                .isTrue();
        assertThat(new IndexState(none, 7, 5, 0, 0, new Reconciled(now, now, 5, 0)).reconciling())
                .isFalse();
    }
}
