package org.kith.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kith.search.Hit;
import org.kith.search.HitKind;

/** What counts as fitting a saved search. */
class FoundTest {
    private final Found found = new Found();

    private static Hit hit(long id, HitKind kind) {
        return new Hit(Volunteers.TYPE, id, 1, kind);
    }

    private List<Long> ids() {
        return found.things().stream().map(Found.Thing::id).toList();
    }

    @Test
    void byWhateverNameButNotAlmost() {
        found.add(List.of(
                hit(1, HitKind.EXACT),
                hit(2, HitKind.SYNONYM),
                hit(3, HitKind.NARROWER),
                hit(4, HitKind.NEAR),
                hit(5, null)));
        assertThat(ids()).containsExactly(5L, 3L, 2L, 1L);
        assertThat(found.from()).isZero();
    }

    @Test
    void ofALongTextTheBestCount() {
        LongStream.rangeClosed(1, 100)
                .map(place -> 200 - place)
                .forEach(id -> found.add(List.of(hit(id, HitKind.PART))));
        assertThat(ids())
                .hasSize(Found.BEST_PARTS)
                .containsAll(LongStream.range(180, 200).boxed().toList());
    }

    @Test
    void ofVeryManyTheNewestAreHeld() {
        for (long id = 1; id <= Found.MOST + 500; id++) {
            found.add(List.of(hit(id, HitKind.EXACT)));
        }
        assertThat(ids()).hasSize(Found.MOST).startsWith(Found.MOST + 500L).endsWith(501L);
        assertThat(found.from()).isEqualTo(501);
    }
}
