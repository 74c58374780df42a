package org.kith.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kith.search.MemoryIndex.thing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.privacy.Audience;

class FacetGroupsTest {
    private static final Audience LEVEL = Audience.PUBLIC;

    /** Apple and pear are pomes, cherry is a stone fruit and, here, a pome too; each of them is a fruit. */
    private static final Map<String, List<String>> KINDS = Map.of(
            "apple", List.of("apple", "pome", "fruit"),
            "pear", List.of("pear", "pome", "fruit"),
            "cherry", List.of("cherry", "pome", "stone", "fruit"),
            "fruit", List.of("fruit"),
            "nothing", List.of());

    private final MemoryIndex index = new MemoryIndex(
            fruit(1, "apple", "pear"), fruit(2, "cherry"), fruit(3, "fruit"), fruit(4, "apple"), fruit(5, "nothing"));

    private static SearchDocument.Builder fruit(long id, String... kinds) {
        SearchDocument.Builder thing = thing(id).facet("colour", id % 2 == 0 ? "red" : "green", LEVEL);
        List.of(kinds).forEach(kind -> thing.facet("kind", kind, LEVEL));
        return thing;
    }

    private SearchResult chosen(Map<String, Set<String>> chosen) {
        return search(index, chosen, value -> KINDS.getOrDefault(value, List.of(value)));
    }

    private static SearchResult search(MemoryIndex index, Map<String, Set<String>> chosen, FacetGroups groups) {
        return index.search(new IndexQuery(
                LEVEL, Set.of(), List.of(), List.of(), chosen, Map.of("kind", groups), null, Sort.NEWEST, null, 100));
    }

    @Test
    void aThingCountsOnceInAGroupHoweverManyOfItsValuesAreInIt() {
        assertThat(chosen(Map.of()).facets().get("kind"))
                .containsExactly(
                        new FacetValue("fruit", 4),
                        new FacetValue("pome", 3),
                        new FacetValue("apple", 2),
                        new FacetValue("cherry", 1),
                        new FacetValue("pear", 1),
                        new FacetValue("stone", 1));
    }

    @Test
    void aGroupStandsForAllThatIsInIt() {
        assertThat(MemoryIndex.ids(chosen(Map.of("kind", Set.of("pome"))))).containsExactly(1L, 2L, 4L);
        assertThat(MemoryIndex.ids(chosen(Map.of("kind", Set.of("stone", "pear")))))
                .containsExactly(1L, 2L);
        assertThat(MemoryIndex.ids(chosen(Map.of("kind", Set.of("fruit"))))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(chosen(Map.of("kind", Set.of("pome"))).total()).isEqualTo(3);
    }

    @Test
    void aChosenGroupLeavesTheOthersCountableAndNarrowsOtherDimensions() {
        SearchResult result = chosen(Map.of("kind", Set.of("pome"), "colour", Set.of("red")));

        assertThat(MemoryIndex.ids(result)).containsExactly(2L, 4L);
        assertThat(result.facets().get("colour")).containsExactly(new FacetValue("red", 2), new FacetValue("green", 1));
        assertThat(result.facets().get("kind"))
                .contains(new FacetValue("fruit", 2), new FacetValue("stone", 1), new FacetValue("apple", 1))
                .doesNotContain(new FacetValue("pear", 1));
    }

    @Test
    void anUnknownGroupFindsNothingAndIsListed() {
        SearchResult result = chosen(Map.of("kind", Set.of("berry")));

        assertThat(result.total()).isZero();
        assertThat(result.facets().get("kind")).contains(new FacetValue("berry", 0));
        assertThat(chosen(Map.of("kind", Set.of("nothing"))).total()).isZero();
    }

    @Test
    void otherGroupsCountWithoutIndexingAgain() {
        assertThat(chosen(Map.of()).facets().get("kind")).contains(new FacetValue("pome", 3));

        FacetGroups others = value -> List.of(value.length() > 4 ? "long" : "short");

        assertThat(search(index, Map.of(), others).facets().get("kind"))
                .containsExactly(new FacetValue("long", 5), new FacetValue("short", 1));
    }

    @Test
    void thousandsOfValuesInAGroupAreChosenAtOnce() {
        List<SearchDocument> things = new ArrayList<>(IntStream.range(1, 3_001)
                .mapToObj(id -> thing(id).facet("kind", "k" + id, LEVEL).build())
                .toList());
        FacetGroups all = new FacetGroups() {
            @Override
            public Collection<String> of(String value) {
                return List.of(value, "all");
            }
        };

        SearchResult result = search(new MemoryIndex(things), Map.of("kind", Set.of("all")), all);

        assertThat(result.total()).isEqualTo(3_000);
        assertThat(result.facets().get("kind")).contains(new FacetValue("all", 3_000), new FacetValue("k7", 1));
    }
}
