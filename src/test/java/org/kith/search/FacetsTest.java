package org.kith.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kith.search.MemoryIndex.thing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.privacy.Audience;

class FacetsTest {
    private static final Audience LEVEL = Audience.PUBLIC;

    private final MemoryIndex index = new MemoryIndex(
            thing(1, "tree").facet("fruit", "apple", LEVEL).facet("colour", "red", LEVEL),
            thing(2, "tree").facet("fruit", "apple", LEVEL).facet("colour", "green", LEVEL),
            thing(3, "tree")
                    .facet("fruit", "plum", LEVEL)
                    .facet("colour", "red", LEVEL)
                    .facet("colour", "blue", LEVEL),
            thing(4, "bush").facet("fruit", "currant", LEVEL).facet("colour", "red", LEVEL));

    private SearchResult chosen(Map<String, Set<String>> facets, String... texts) {
        return index.search(MemoryIndex.query(
                LEVEL, java.util.Arrays.stream(texts).map(MemoryIndex::text).toList(), facets));
    }

    @Test
    void everyDimensionIsCountedMostFrequentFirst() {
        assertThat(chosen(Map.of()).facets())
                .containsOnlyKeys("fruit", "colour")
                .containsEntry("colour", List.of(value("red", 3), value("blue", 1), value("green", 1)))
                .containsEntry("fruit", List.of(value("apple", 2), value("currant", 1), value("plum", 1)));
    }

    @Test
    void anyWithinAFacetAllAcross() {
        assertThat(MemoryIndex.ids(chosen(Map.of("fruit", Set.of("apple", "plum")))))
                .containsExactly(1L, 2L, 3L);
        assertThat(MemoryIndex.ids(chosen(Map.of("fruit", Set.of("apple", "plum"), "colour", Set.of("red")))))
                .containsExactly(1L, 3L);
    }

    @Test
    void aFacetKeepsItsOtherValuesCountable() {
        SearchResult result = chosen(Map.of("fruit", Set.of("apple"), "colour", Set.of("red")), "tree");

        assertThat(MemoryIndex.ids(result)).containsExactly(1L);
        assertThat(result.facets())
                .containsEntry("fruit", List.of(value("apple", 1), value("plum", 1)))
                .containsEntry("colour", List.of(value("green", 1), value("red", 1)));
    }

    @Test
    void aChosenValueIsListedEvenWithoutAnyHit() {
        SearchResult result = chosen(Map.of("fruit", Set.of("currant")), "tree");

        assertThat(result.total()).isZero();
        assertThat(result.facets())
                .containsEntry("fruit", List.of(value("apple", 2), value("plum", 1), value("currant", 0)));
    }

    @Test
    void anUnknownDimensionOrValueFindsNothing() {
        assertThat(chosen(Map.of("shape", Set.of("round"))).total()).isZero();
        assertThat(chosen(Map.of("shape", Set.of("round"))).facets())
                .containsEntry("shape", List.of(value("round", 0)));
        assertThat(chosen(Map.of("fruit", Set.of("fig"))).total()).isZero();
    }

    @Test
    void withoutAnyFacetInTheIndexAChosenOneFindsNothing() {
        SearchResult result = new MemoryIndex(thing(1, "tree"))
                .search(MemoryIndex.query(LEVEL, List.of(), Map.of("fruit", Set.of("apple"))));

        assertThat(result.total()).isZero();
        assertThat(result.facets()).containsEntry("fruit", List.of(value("apple", 0)));
    }

    private static FacetValue value(String value, int count) {
        return new FacetValue(value, count);
    }
}
