package org.kith.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kith.search.MemoryIndex.near;
import static org.kith.search.MemoryIndex.thing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.privacy.Audience;

/** Searches about a point. A hundredth of a degree north is 1,112 metres. */
class NearTest {
    private static final double LATITUDE = 52.4;
    private static final double LONGITUDE = -1.9;
    private static final Audience LEVEL = Audience.PUBLIC;

    private static SearchDocument.Builder at(long id, int hundredths) {
        return thing(id, "apple").position(LATITUDE + hundredths / 100.0, LONGITUDE, Audience.PUBLIC);
    }

    private static Near within(double metres) {
        return new Near(LATITUDE, LONGITUDE, metres, null, null);
    }

    private static Near anywhere() {
        return within(Double.POSITIVE_INFINITY);
    }

    private static List<Long> found(MemoryIndex index, Near near) {
        return MemoryIndex.ids(index.search(near(LEVEL, near)));
    }

    @Test
    void nearestFirstThenByIdAndLastWhatIsNowhere() {
        MemoryIndex index = new MemoryIndex(
                thing(1, "apple"), at(5, 3), at(2, -2), at(3, 1), thing(4, "apple"), at(6, 1), at(7, 0));

        assertThat(found(index, anywhere())).containsExactly(7L, 3L, 6L, 2L, 5L, 1L, 4L);
    }

    @Test
    void whatIsFurtherAwayIsNotFound() {
        MemoryIndex index = new MemoryIndex(at(1, 1), at(2, 2), at(3, 3), thing(4, "apple"));

        assertThat(found(index, within(2300))).containsExactly(1L, 2L);
        assertThat(found(index, within(1000))).isEmpty();
    }

    @Test
    void aFacetIsLetInFromAnywhere() {
        MemoryIndex index = new MemoryIndex(
                at(1, 1),
                at(2, 50),
                at(3, 50).facet("how", "REMOTE", LEVEL),
                thing(4, "apple").facet("how", "REMOTE", LEVEL),
                thing(5, "apple").facet("how", "REMOTE", Audience.MEMBERS));

        assertThat(found(index, new Near(LATITUDE, LONGITUDE, 5000, "how", "REMOTE")))
                .containsExactly(1L, 3L, 4L);
    }

    @Test
    void facetsAreCountedWithinTheRadius() {
        MemoryIndex index = new MemoryIndex(
                at(1, 1).facet("kind", "a", LEVEL),
                at(2, 2).facet("kind", "b", LEVEL),
                at(3, 9).facet("kind", "b", LEVEL));

        SearchResult found = index.search(new IndexQuery(
                LEVEL,
                Set.of(),
                List.of(),
                List.of(),
                Map.of("kind", Set.of("a")),
                Map.of(),
                within(5000),
                Sort.DISTANCE,
                null,
                10));

        assertThat(MemoryIndex.ids(found)).containsExactly(1L);
        assertThat(found.facets().get("kind")).containsExactly(new FacetValue("a", 1), new FacetValue("b", 1));
    }

    @Test
    void bestMatchesStayFirstWhenAskedFor() {
        MemoryIndex index = new MemoryIndex(at(1, 0).text("pear", LEVEL), at(2, 1).text("apple apple", LEVEL));

        SearchResult found = index.search(new IndexQuery(
                LEVEL,
                Set.of(),
                List.of(MemoryIndex.text("apple")),
                List.of(),
                Map.of(),
                Map.of(),
                within(5000),
                Sort.RELEVANCE,
                null,
                10));

        assertThat(MemoryIndex.ids(found)).containsExactly(2L, 1L);
    }

    @ParameterizedTest
    @EnumSource(names = "PRIVATE", mode = EnumSource.Mode.EXCLUDE)
    void aPositionThatIsNotForTheViewerNeitherFindsNorSorts(Audience level) {
        for (Audience audience : Audience.values()) {
            MemoryIndex index = new MemoryIndex(
                    thing(1, "apple").position(LATITUDE, LONGITUDE, audience), at(2, 1), thing(3, "apple"));
            boolean sees = audience.includes(level);

            assertThat(MemoryIndex.ids(index.search(near(level, within(500)))))
                    .isEqualTo(sees ? List.of(1L) : List.of());
            assertThat(MemoryIndex.ids(index.search(near(level, anywhere()))))
                    .as("in the order of ids among those that are nowhere")
                    .isEqualTo(sees ? List.of(1L, 2L, 3L) : List.of(2L, 1L, 3L));
        }
    }

    @Test
    void aPositionReachesNoFurtherThanItsThing() {
        MemoryIndex index = new MemoryIndex(SearchDocument.of("bird", 1)
                .visibleTo(Audience.MEMBERS)
                .position(LATITUDE, LONGITUDE, Audience.PUBLIC));

        assertThat(MemoryIndex.ids(index.search(near(Audience.PUBLIC, anywhere()))))
                .isEmpty();
        assertThat(MemoryIndex.ids(index.search(near(Audience.MEMBERS, within(500)))))
                .containsExactly(1L);
        assertThat(index.<Boolean>read(searcher -> searcher.getIndexReader().leaves().stream()
                        .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo("position_public") != null)))
                .isFalse();
    }

    @Test
    void aPositionIsPartOfWhatADocumentHolds() {
        assertThat(Fingerprint.of(at(1, 1).build())).isNotEqualTo(Fingerprint.of(at(1, 2).build()));
        assertThat(Fingerprint.of(thing(1, "apple").build()))
                .isNotEqualTo(Fingerprint.of(
                        thing(1, "apple").position(LATITUDE, LONGITUDE, LEVEL).build()));
    }

    @Test
    void aDistanceIsFromSomewhere() {
        assertThatThrownBy(() -> near(LEVEL, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> within(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
