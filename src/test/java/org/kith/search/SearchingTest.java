package org.kith.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kith.search.MemoryIndex.thing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.privacy.Audience;

class SearchingTest {
    private static final Audience LEVEL = Audience.PUBLIC;
    private static final Near HERE = new Near(52, -1.9, Double.POSITIVE_INFINITY, null, null);

    @Test
    void everythingComesInPartsAsTheSearchOrdersIt() {
        List<SearchDocument> things = LongStream.rangeClosed(1, 250)
                .mapToObj(id -> thing(id, "apple " + "pear ".repeat((int) (id % 7)) + "plum".repeat((int) (id % 2)))
                        .sortName("n" + id % 5)
                        .position(52 + id % 11 * 0.01, -1.9, LEVEL)
                        .build())
                .toList();
        MemoryIndex index = new MemoryIndex(things);
        for (Sort sort : Sort.values()) {
            List<Long> found = MemoryIndex.ids(index.search(query("apple pear", sort, 1000)));

            List<List<Long>> parts = index.parts(query("apple pear", sort, 50));

            assertThat(found).hasSizeGreaterThan(200);
            assertThat(parts).hasSize((found.size() + 49) / 50);
            assertThat(parts.stream().flatMap(List::stream).toList()).isEqualTo(found);
        }
    }

    @Test
    void nothingFoundIsNothingHandedOver() {
        assertThat(new MemoryIndex(thing(1, "apple")).parts(query("quince", Sort.NAME, 10)))
                .isEmpty();
    }

    private static IndexQuery query(String words, Sort sort, int limit) {
        List<Term> terms = Stream.of(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(MemoryIndex::text)
                .toList();
        return new IndexQuery(LEVEL, Set.of("thing"), terms, List.of(), Map.of(), Map.of(), HERE, sort, null, limit);
    }

    @Test
    void upToFourTermsAreAllNeeded() {
        MemoryIndex index = new MemoryIndex(thing(1, "apple pear plum"), thing(2, "apple pear plum cherry"));

        assertThat(index.found(LEVEL, "apple", "pear", "plum", "cherry")).containsExactly(2L);
        assertThat(index.found(LEVEL, "apple", "pear", "plum", "quince")).isEmpty();
    }

    @Test
    void ofMoreThanFourTermsAnyWillDoAndMoreIsBetter() {
        MemoryIndex index = new MemoryIndex(
                thing(1, "apple and stone"), thing(2, "apple pear plum"), thing(3, "stone"), thing(4, "apple pear"));

        assertThat(index.found(LEVEL, "apple", "pear", "plum", "cherry", "quince"))
                .containsExactly(2L, 4L, 1L);
    }

    @Test
    void stopWordsDoNotCountAsTerms() {
        MemoryIndex index = new MemoryIndex(thing(1, "apple pear"), thing(2, "apple"));

        assertThat(index.found(LEVEL, "the", "apple", "and", "a", "pear")).containsExactly(1L);
    }

    @Test
    void aStopWordAloneIsLookedForInNames() {
        MemoryIndex index = new MemoryIndex(thing(1, "it is what it is"), thing(2).name("IT for charities", LEVEL));

        assertThat(index.found(LEVEL, "IT")).containsExactly(2L);
    }

    @Test
    void aTermNeedsAllItsWordsSomewhereInTheDocument() {
        MemoryIndex index = new MemoryIndex(
                thing(1, "relationships").name("Customers first", LEVEL),
                thing(2, "customer"),
                thing(3, "relationship"));

        assertThat(index.found(LEVEL, "customer relationship")).containsExactly(1L);
    }

    @Test
    void noTermsFindEverythingByName() {
        MemoryIndex index = new MemoryIndex(
                thing(1), thing(2).sortName("beta"), thing(3).sortName("Álpha"), thing(4).sortName("Gamma"));

        assertThat(index.found(LEVEL)).containsExactly(3L, 2L, 4L, 1L);
    }

    @Test
    void signsAloneFindNothing() {
        assertThat(new MemoryIndex(thing(1, "apple")).found(LEVEL, "?!")).isEmpty();
    }

    @Test
    void dentalDoesNotFindMental() {
        MemoryIndex index = new MemoryIndex(thing(1, "mental health"), thing(2, "retail trainers"));

        assertThat(index.found(LEVEL, "dental")).isEmpty();
        assertThat(index.found(LEVEL, "AI")).isEmpty();
        assertThat(index.found(LEVEL, "trainer")).containsExactly(2L);
    }

    @Test
    void accentsDoNotMatter() {
        MemoryIndex index = new MemoryIndex(thing(1).name("Rubén Ibáñez", LEVEL), thing(2).name("Ruben Ibanez", LEVEL));

        assertThat(index.found(LEVEL, "Ruben", "Ibañez")).containsExactly(1L, 2L);
    }

    @Test
    void aNameWeighsMoreThanAText() {
        MemoryIndex index = new MemoryIndex(thing(1, "harvest"), thing(2).name("Harvest", LEVEL));

        assertThat(index.found(LEVEL, "harvest")).containsExactly(2L, 1L);
    }

    @Test
    void aNameThatEndsInSComesBeforeTheOneThatDoesNot() {
        MemoryIndex index = new MemoryIndex(thing(1).name("Robert Well", LEVEL), thing(2).name("Robert Wells", LEVEL));

        assertThat(index.found(LEVEL, "wells")).containsExactly(2L, 1L);
    }

    @Test
    void aNarrowerSkillRanksUnderTheExactOne() {
        MemoryIndex index =
                new MemoryIndex(thing(1).skill(8, LEVEL), thing(2).skill(7, LEVEL), thing(3).skill(9, LEVEL));
        Term term = new Term("law", Set.of(7L), Set.of(8L));

        SearchResult result = index.search(MemoryIndex.query(LEVEL, List.of(term), Map.of()));

        assertThat(MemoryIndex.ids(result)).containsExactly(2L, 1L);
    }

    @Test
    void theNewestComesFirstAndWhatHasNoAgeLast() {
        MemoryIndex index = new MemoryIndex(thing(1), thing(2).newness(5), thing(3).newness(9), thing(4).newness(5));

        assertThat(MemoryIndex.ids(index.search(query("", Sort.NEWEST, 10)))).containsExactly(3L, 2L, 4L, 1L);
    }

    @Test
    void whoHasMostPlacesFreeComesFirstAndWhatHasNoneEverLast() {
        MemoryIndex index =
                new MemoryIndex(thing(1), thing(2).placesFree(0), thing(3).placesFree(3), thing(4).placesFree(1));

        assertThat(MemoryIndex.ids(index.search(query("", Sort.AVAILABILITY, 10))))
                .containsExactly(3L, 4L, 2L, 1L);
    }

    @Test
    void typesNarrowWhatIsFound() {
        MemoryIndex index = new MemoryIndex(
                SearchDocument.of("fruit", 1).visibleTo(LEVEL),
                SearchDocument.of("stone", 1).visibleTo(LEVEL));

        SearchResult result = index.search(new IndexQuery(LEVEL, Set.of("stone"), List.of(), Map.of(), Sort.NAME, 10));

        assertThat(result.hits()).containsExactly(new Hit("stone", 1, 0, null));
    }

    @Test
    void tiesAreToldApartByTypeAndId() {
        MemoryIndex index = new MemoryIndex(
                SearchDocument.of("b", 1).visibleTo(LEVEL).text("apple", LEVEL),
                SearchDocument.of("a", 20).visibleTo(LEVEL).text("apple", LEVEL),
                SearchDocument.of("a", 3).visibleTo(LEVEL).text("apple", LEVEL));

        assertThat(index.search(MemoryIndex.query(LEVEL, "apple")).hits())
                .extracting(hit -> hit.type() + hit.id())
                .containsExactly("a3", "a20", "b1");
    }

    @Test
    void aLimitOfNothingStillCounts() {
        SearchResult result = new MemoryIndex(thing(1, "apple"))
                .search(new IndexQuery(LEVEL, Set.of(), List.of(), Map.of(), Sort.NAME, 0));

        assertThat(result.hits()).isEmpty();
        assertThat(result.total()).isEqualTo(1);
    }

    @Test
    void anEmptyIndexFindsNothing() {
        assertThat(new MemoryIndex().search(MemoryIndex.query(LEVEL, "apple")).total())
                .isZero();
    }

    @Test
    void aPastedPageIsSearchedToo() {
        MemoryIndex index = new MemoryIndex(thing(1, "apple"));
        List<Term> terms = new ArrayList<>(List.of(MemoryIndex.text("apple")));
        IntStream.range(0, 3_000).forEach(n -> terms.add(new Term("word" + n, Set.of((long) n), Set.of(n + 9_000L))));

        assertThat(index.search(MemoryIndex.query(LEVEL, terms, Map.of())).total())
                .isEqualTo(1);
        assertThat(index.found(LEVEL, String.join(" ", Collections.nCopies(3_000, "apple"))))
                .containsExactly(1L);
    }
}
