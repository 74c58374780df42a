package org.kith.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kith.search.MemoryIndex.thing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.privacy.Audience;

class PagesTest {
    private static final Audience LEVEL = Audience.PUBLIC;
    private static final Near HERE = new Near(52, -1.9, Double.POSITIVE_INFINITY, null, null);
    private static final int PAGE = 7;
    private static final List<String> WORDS =
            List.of("apple", "pear", "plum", "cherry", "quince", "fig", "medlar", "damson");

    private final Random random = new Random(5);
    private Map<String, Set<String>> chosen = Map.of();

    private IndexQuery query(String words, Sort sort, Cursor from) {
        List<Term> terms = Stream.of(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(MemoryIndex::text)
                .toList();
        return new IndexQuery(LEVEL, Set.of(), terms, List.of(), chosen, Map.of(), HERE, sort, from, PAGE);
    }

    /** Anything, with few values, so that there are ties, and some values missing. */
    private SearchDocument.Builder any(long id) {
        StringBuilder text = new StringBuilder("apple pear");
        for (int more = random.nextInt(12); more > 0; more--) {
            text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        SearchDocument.Builder any = thing(id, text.toString()).facet("half", id % 2 == 0 ? "EVEN" : "ODD", LEVEL);
        if (random.nextInt(4) > 0) {
            any.sortName("n" + random.nextInt(8)).position(52 + random.nextInt(5) * 0.01, -1.9, LEVEL);
        }
        if (random.nextInt(4) > 0) {
            any.newness(random.nextInt(20)).placesFree(random.nextInt(4));
        }
        return any;
    }

    private MemoryIndex index(int things) {
        return new MemoryIndex(LongStream.rangeClosed(1, things)
                .mapToObj(id -> any(id).build())
                .toList());
    }

    private record Read(List<Long> ids, SearchResult last) {}

    /** Follows the places from page to page, through their texts as an address does. */
    private Read follow(MemoryIndex index, String words, Sort sort, Cursor from, Runnable between) {
        List<Long> ids = new ArrayList<>();
        boolean backwards = from != null && from.backwards();
        SearchResult page;
        Cursor place = from;
        do {
            page = index.search(query(words, sort, place));
            List<Long> read = MemoryIndex.ids(page);
            ids.addAll(backwards ? 0 : ids.size(), read);
            Cursor on = backwards ? page.previous() : page.next();
            place = on == null ? null : Cursor.of(on.text(), on.backwards()).orElseThrow();
            between.run();
        } while (place != null);
        return new Read(ids, page);
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pagesNeitherRepeatNorSkip(Sort sort) {
        MemoryIndex index = index(60);

        for (String words : List.of("", "apple pear", "apple pear plum cherry quince fig")) {
            Read read = follow(index, words, sort, null, () -> {});

            assertThat(read.ids()).hasSize(60).doesNotHaveDuplicates();
            assertThat(read.last().first()).isEqualTo(57);
            assertThat(index.parts(query(words, sort, null)).stream()
                            .flatMap(List::stream)
                            .toList())
                    .as("the list in one go")
                    .isEqualTo(read.ids());
            Read back = follow(index, words, sort, read.last().previous(), () -> {});
            List<Long> all = new ArrayList<>(back.ids());
            assertThat(back.last().first()).isOne();
            assertThat(back.last().previous()).isNull();
            assertThat(Set.copyOf(all)).isEqualTo(Set.copyOf(read.ids().subList(0, 56)));
            assertThat(all.subList(all.size() - 49, all.size()))
                    .isEqualTo(read.ids().subList(7, 56));
        }
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pagesOfWhatIsChosenHoldNothingElse(Sort sort) {
        MemoryIndex index = index(60);
        chosen = Map.of("half", Set.of("EVEN"));

        for (String words : List.of("", "apple pear", "apple pear plum cherry quince fig")) {
            Read read = follow(index, words, sort, null, () -> {});
            assertThat(read.ids()).hasSize(30).doesNotHaveDuplicates().allMatch(id -> id % 2 == 0);
            assertThat(read.last().total()).isEqualTo(30);
            assertThat(read.last().first()).isEqualTo(29);
            assertThat(index.parts(query(words, sort, null)).stream()
                            .flatMap(List::stream)
                            .toList())
                    .as("the list in one go")
                    .isEqualTo(read.ids());
            Read back = follow(index, words, sort, read.last().previous(), () -> {});
            assertThat(back.ids())
                    .allMatch(id -> id % 2 == 0)
                    .contains(read.ids().getFirst());
            assertThat(back.last().first()).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void whatNobodyChangesStandsOnOnePageWhateverElseChanges(Sort sort) {
        for (String words : List.of("", "apple pear", "apple pear plum cherry quince fig")) {
            for (int round = 0; round < 3; round++) {
                MemoryIndex index = index(60);
                Changing changing = new Changing(index);

                List<Long> read =
                        follow(index, words, sort, null, changing::some).ids();

                Map<Long, Integer> seen = new HashMap<>();
                read.forEach(id -> seen.merge(id, 1, Integer::sum));
                assertThat(LongStream.rangeClosed(1, 60).filter(changing::untouched))
                        .as("%s by %s", words, sort)
                        .isNotEmpty()
                        .allSatisfy(id -> assertThat(seen.get(id)).isOne());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void soItIsOnTheWayBack(Sort sort) {
        for (int round = 0; round < 3; round++) {
            MemoryIndex index = index(60);
            Read there = follow(index, "apple pear", sort, null, () -> {});
            Set<Long> lastPage = Set.copyOf(MemoryIndex.ids(there.last()));
            Changing changing = new Changing(index);

            List<Long> back = follow(index, "apple pear", sort, there.last().previous(), changing::some)
                    .ids();

            // the page that would not be full is the first one, which shows some of the page behind it again
            List<Long> behindTheFirst = back.subList(PAGE, back.size());
            assertThat(behindTheFirst.stream().filter(changing::untouched)).doesNotHaveDuplicates();
            assertThat(LongStream.rangeClosed(1, 60).filter(id -> changing.untouched(id) && !lastPage.contains(id)))
                    .allSatisfy(id -> assertThat(back).contains(id));
        }
    }

    /** Adds, deletes and changes things that others are ranked among. */
    private final class Changing {
        private final MemoryIndex index;
        private final Set<Long> touched = new HashSet<>();
        private long added = 1000;

        Changing(MemoryIndex index) {
            this.index = index;
        }

        void some() {
            long deleted = 1 + random.nextInt(60);
            long changed = 1 + random.nextInt(60);
            touched.addAll(List.of(deleted, changed));
            index.delete("thing", deleted);
            index.put(any(changed), any(added++), any(added++), any(added++));
        }

        boolean untouched(long id) {
            return !touched.contains(id);
        }
    }

    @Test
    void afterARestartAListGoesOnWhereItsLastThingStands() {
        MemoryIndex index = index(40);
        SearchResult first = index.search(query("apple pear plum cherry quince fig", Sort.RELEVANCE, null));
        LongStream.rangeClosed(100, 140).forEach(id -> index.put(thing(id, "quince medlar medlar")));
        index.forgetRanking();

        List<Long> all = index.parts(query("apple pear plum cherry quince fig", Sort.RELEVANCE, null)).stream()
                .flatMap(List::stream)
                .toList();
        List<Long> second =
                MemoryIndex.ids(index.search(query("apple pear plum cherry quince fig", Sort.RELEVANCE, first.next())));

        int at = all.indexOf(MemoryIndex.ids(first).getLast());
        assertThat(second).isEqualTo(all.subList(at + 1, at + 1 + PAGE));
    }

    @Test
    void afterARestartAListGoesOnThoughItsLastThingIsGone() {
        MemoryIndex index = index(40);
        SearchResult first = index.search(query("apple pear", Sort.RELEVANCE, null));
        index.delete("thing", MemoryIndex.ids(first).getLast());
        index.forgetRanking();

        assertThat(MemoryIndex.ids(index.search(query("apple pear", Sort.RELEVANCE, first.next()))))
                .hasSize(PAGE)
                .doesNotContainAnyElementsOf(MemoryIndex.ids(first));
    }

    @Test
    void aNewKindOfHitDoesNotMoveTheOthers() {
        MemoryIndex index = index(30);
        Term term = new Term("apple", Term.Way.WORDS, Set.of(), Set.of(), Set.of(), Set.of("durian"));
        IndexQuery asked = new IndexQuery(LEVEL, Set.of(), List.of(term), Map.of(), Sort.RELEVANCE, 20);
        SearchResult first = index.search(asked);
        index.put(thing(100, "durian"));

        SearchResult second = index.search(new IndexQuery(
                LEVEL, Set.of(), List.of(term), List.of(), Map.of(), Map.of(), null, Sort.RELEVANCE, first.next(), 20));

        assertThat(second.hits()).hasSize(11);
        assertThat(second.hits().getLast().kind()).isEqualTo(HitKind.SYNONYM);
        assertThat(MemoryIndex.ids(second)).doesNotContainAnyElementsOf(MemoryIndex.ids(first));
    }

    @Test
    void whenEverythingBehindIsGoneTheLastPageIsShown() {
        MemoryIndex index = index(16);
        SearchResult first = index.search(query("", Sort.NAME, null));
        SearchResult second = index.search(query("", Sort.NAME, first.next()));
        SearchResult third = index.search(query("", Sort.NAME, second.next()));
        MemoryIndex.ids(third).forEach(id -> index.delete("thing", id));

        SearchResult last = index.search(query("", Sort.NAME, second.next()));

        assertThat(MemoryIndex.ids(last)).isEqualTo(MemoryIndex.ids(second));
        assertThat(last.first()).isEqualTo(8);
        assertThat(last.next()).isNull();
        assertThat(last.previous()).isNotNull();
    }

    @Test
    void aPageThatEndsTheListHasNoneBehindIt() {
        MemoryIndex index = index(14);
        SearchResult first = index.search(query("", Sort.NAME, null));
        SearchResult second = index.search(query("", Sort.NAME, first.next()));

        assertThat(second.hits()).hasSize(7);
        assertThat(second.next()).isNull();
        assertThat(first.previous()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "AAAA", "Tk9ORQp0aGluZwoxCjEKMAo9bg", "TkFNRQp0aGluZwp4CjEKMAo9bg"})
    void aBrokenPlaceIsNone(String text) {
        assertThat(Cursor.of(text, false)).isEmpty();
        assertThat(Cursor.of(null, true)).isEmpty();
        assertThat(Cursor.of("A".repeat(5_000), true)).isEmpty();
    }

    @Test
    void aPlaceOfAnotherOrderOrWithANonsensicalKeyIsTheFirstPage() {
        MemoryIndex index = index(20);
        Cursor byName = index.search(query("", Sort.NAME, null)).next();

        for (Sort sort : Sort.values()) {
            for (String key : List.of("", "NaN", "x y z", "EXACT NaN", "NOTHING 1", "1e999", "=", "PART 3")) {
                for (boolean backwards : List.of(true, false)) {
                    Cursor nonsense = new Cursor(sort, backwards, key, "thing", 3, 2_000_000_000, 5);
                    assertThat(index.search(query("apple", sort, nonsense)).hits())
                            .as("%s %s", sort, key)
                            .isNotEmpty();
                }
            }
        }
        assertThat(index.search(query("", Sort.NEWEST, byName))).isEqualTo(index.search(query("", Sort.NEWEST, null)));
    }

    @Test
    void aPlaceByNameHoldsNoNameThatTheViewerMayNotSee() {
        MemoryIndex index = new MemoryIndex(LongStream.rangeClosed(1, 20)
                .mapToObj(id -> thing(id, "apple").sortName("Secret" + (30 - id), Audience.MEMBERS))
                .toArray(SearchDocument.Builder[]::new));

        SearchResult first = index.search(query("", Sort.NAME, null));

        assertThat(first.next().key()).isEmpty();
        assertThat(MemoryIndex.ids(first)).as("nor does the order tell").containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void whatWasUsedLeastIsForgottenBeforeThereIsTooMuch() {
        RankMemory memory = new RankMemory(3);
        long first = memory.keep(someStatistics());
        long second = memory.keep(new RankStatistics());
        assertThat(memory.get(first)).isNotNull();

        long third = memory.keep(someStatistics());

        assertThat(memory.get(second)).isNull();
        assertThat(memory.get(first)).isNull();
        assertThat(memory.get(third)).isNotNull();
        assertThat(memory.get(0)).isNull();
    }

    /** Of one word in one field. */
    private RankStatistics someStatistics() {
        RankStatistics statistics = new RankStatistics();
        index(3).read(searcher -> statistics
                .noting(searcher.getIndexReader())
                .search(new TermQuery(IndexFields.term(IndexFields.text(LEVEL), "pear")), 1));
        return statistics;
    }
}
