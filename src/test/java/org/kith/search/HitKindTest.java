package org.kith.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kith.search.MemoryIndex.thing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.privacy.Audience;

/** Which words find what, and what kind of hit it is. */
class HitKindTest {
    private static final Audience LEVEL = Audience.PUBLIC;
    private static final Near HERE = new Near(52, -1, Double.POSITIVE_INFINITY, null, null);

    private static List<HitKind> kinds(MemoryIndex index, Term... terms) {
        return index.search(MemoryIndex.query(LEVEL, List.of(terms), Map.of())).hits().stream()
                .map(Hit::kind)
                .toList();
    }

    private static List<Long> found(MemoryIndex index, Term... terms) {
        return MemoryIndex.ids(index.search(MemoryIndex.query(LEVEL, List.of(terms), Map.of())));
    }

    /** Five things that have the word, so that near spellings do not count. */
    private static MemoryIndex many(String word, SearchDocument.Builder... others) {
        return new MemoryIndex(
                Stream.concat(LongStream.rangeClosed(101, 105).mapToObj(id -> thing(id, word)), Stream.of(others))
                        .map(SearchDocument.Builder::build)
                        .toList());
    }

    @Test
    void kindsRankInTheirOrderWhateverTheScores() {
        MemoryIndex index = new MemoryIndex(
                thing(1, "pear"),
                thing(2, "fruit fruit fruit fruit").skill(8, LEVEL),
                thing(3, "apples").name("ripe fruit", LEVEL),
                thing(4).skill(7, LEVEL),
                thing(5).skill(8, LEVEL),
                thing(6, "appel"));
        Term apple = new Term("apple", Term.Way.WORDS, Set.of(), Set.of(7L), Set.of(8L), Set.of("pear"));

        assertThat(kinds(index, apple))
                .containsExactly(HitKind.EXACT, HitKind.SYNONYM, HitKind.SYNONYM, HitKind.NARROWER, HitKind.NARROWER);
        assertThat(found(index, apple).getFirst()).isEqualTo(3);
    }

    @Test
    void aHitSaysItsKindInEveryOrder() {
        MemoryIndex index = new MemoryIndex(
                thing(1, "apple").sortName("c"),
                thing(2).sortName("b").skill(7, LEVEL),
                thing(3, "appel").sortName("a"));
        Term apple = new Term("apple", Term.Way.WORDS, Set.of(), Set.of(7L), Set.of(), Set.of());
        for (Sort sort : Sort.values()) {
            IndexQuery query = new IndexQuery(
                    LEVEL, Set.of(), List.of(apple), List.of(), Map.of(), Map.of(), HERE, sort, null, 10);

            assertThat(index.search(query).hits())
                    .as("%s", sort)
                    .extracting(Hit::id, Hit::kind)
                    .containsExactlyInAnyOrder(
                            tuple(1L, HitKind.EXACT), tuple(2L, HitKind.SYNONYM), tuple(3L, HitKind.NEAR));
        }
    }

    @Test
    void aHitIsOfTheKindOfItsWeakestWord() {
        MemoryIndex index = new MemoryIndex(
                thing(1, "apple").skill(8, LEVEL),
                thing(2, "apple tree"),
                thing(3, "tree").skill(7, LEVEL));
        Term apple = new Term("apple", Term.Way.WORDS, Set.of(), Set.of(7L), Set.of(), Set.of());
        Term tree = new Term("tree", Set.of(), Set.of(8L));

        assertThat(found(index, apple, tree)).containsExactly(2L, 3L, 1L);
        assertThat(kinds(index, apple, tree)).containsExactly(HitKind.EXACT, HitKind.SYNONYM, HitKind.NARROWER);
    }

    @Test
    void anotherNameIsAHitOfItsOwnKind() {
        MemoryIndex index = new MemoryIndex(
                thing(1, "customer relationship management"), thing(2, "management of a customer"), thing(3, "a CRM"));
        Term crm = new Term(
                "CRM", Term.Way.WORDS, Set.of(), Set.of(), Set.of(), Set.of("customer relationship management"));

        assertThat(found(index, crm)).containsExactly(3L, 1L);
        assertThat(kinds(index, crm)).containsExactly(HitKind.EXACT, HitKind.SYNONYM);
    }

    @ParameterizedTest
    @CsvSource({
        "acess, access", // one letter more from four letters on
        "acommodation, accommodation",
        "accomodatoin, accommodation", // two edits from eight on
        "recieve, receive" // neighbours swapped are one edit
    })
    void aWordThatNothingHasFindsWhatIsSpeltAlmostSo(String typed, String word) {
        MemoryIndex index = new MemoryIndex(thing(1, word), thing(2, "something"));

        assertThat(found(index, Term.words(typed))).containsExactly(1L);
        assertThat(kinds(index, Term.words(typed))).containsExactly(HitKind.NEAR);
        assertThat(index.search(MemoryIndex.query(LEVEL, typed)).meant()).containsExactly(Map.entry(typed, word));
    }

    @ParameterizedTest
    @CsvSource({
        "dental, mental", // never the first letter
        "AI, retail",
        "arm, aim", // never three letters or fewer
        "cast, carts", // two edits in a short word
        "grants, grandees",
        "GPS, GP",
        "ONS, on",
        "ONS, one",
        "2019, 2018"
    })
    void theseNeverFindEachOther(String typed, String word) {
        assertThat(found(new MemoryIndex(thing(1, word)), Term.words(typed))).isEmpty();
    }

    @Test
    void nearSpellingsDoNotCountWhereFiveHaveTheWord() {
        MemoryIndex index = many("grant", thing(1, "grand"));

        assertThat(found(index, Term.words("grant"))).hasSize(5).doesNotContain(1L);
    }

    @Test
    void nearSpellingsCountWhereFewerHaveTheWordAndComeLast() {
        MemoryIndex index = new MemoryIndex(thing(1, "grand"), thing(2, "grant"));

        assertThat(found(index, Term.words("grant"))).containsExactly(2L, 1L);
        assertThat(kinds(index, Term.words("grant"))).containsExactly(HitKind.EXACT, HitKind.NEAR);
    }

    @Test
    void aWordThatSomethingHasIsNotCorrected() {
        MemoryIndex index = new MemoryIndex(thing(1, "grand"), thing(2, "grants"));

        assertThat(index.search(MemoryIndex.query(LEVEL, "grant")).meant()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "organisation, organization",
        "organise, organizing",
        "analysing, analyze",
        "colour, color",
        "coloured, colors",
        "programme, programs",
        "counselling, counseling",
        "counsellor, counselors",
        "centre, centers",
        "catalogue, catalogs",
        "licence, license",
        "front-end, frontend",
        "frontend, front end",
        "front end, frontend",
        "coop, co-op",
        "co-op, coop",
        "e-mail, email",
        "co-operative, cooperative",
        "not for profit, not-for-profit",
        "O'Brien, OBrien",
        "womens, women’s",
        "children's, childrens",
        "Ruben, Rubén",
        "charities, charity",
        "GP, GPs",
        "gps, GP"
    })
    void otherSpellingsAreTheWordItself(String typed, String word) {
        MemoryIndex index = new MemoryIndex(thing(1, "We are " + word + " here"), thing(2, "nothing of it"));

        assertThat(found(index, Term.words(typed))).containsExactly(1L);
        assertThat(kinds(index, Term.words(typed))).containsExactly(HitKind.EXACT);
    }

    @ParameterizedTest
    @CsvSource({"size, sise", "prize, prise", "organ, organise", "medical, medieval"})
    void otherWordsStayOtherWords(String one, String other) {
        assertThat(Words.of(one)).isNotEqualTo(Words.of(other));
    }

    @Test
    void twoTermsAreWrittenAsOneToo() {
        MemoryIndex index = many("apple", thing(1, "wheelchair ramps"), thing(2, "a chair with a wheel"));

        assertThat(found(index, Term.words("wheel"), Term.words("chair"))).containsExactlyInAnyOrder(1L, 2L);
        assertThat(kinds(index, Term.words("wheel"), Term.words("chair"), Term.words("ramps")))
                .containsExactly(HitKind.EXACT);
        assertThat(found(index, Term.words("wheel"), Term.of("chair", Term.Way.PHRASE)))
                .containsExactly(2L);
    }

    @Test
    void whatABeginningFindsIsNotMisspelt() {
        MemoryIndex index = new MemoryIndex(thing(1, "bookkeeping"), thing(2, "books"));
        SearchResult result =
                index.search(MemoryIndex.query(LEVEL, List.of(Term.of("bookk", Term.Way.PREFIX)), Map.of()));

        assertThat(MemoryIndex.ids(result)).containsExactly(1L);
        assertThat(result.meant()).isEmpty();
    }

    @Test
    void aPhraseStandsSideBySide() {
        MemoryIndex index = new MemoryIndex(
                thing(1, "law of the company"), thing(2, "company law"), thing(3, "the company", "law"));

        assertThat(found(index, Term.of("company law", Term.Way.PHRASE))).containsExactly(2L);
        assertThat(found(index, Term.of("law of the company", Term.Way.PHRASE))).containsExactly(1L);
    }

    @Test
    void aBeginningFindsWholeWords() {
        MemoryIndex index = new MemoryIndex(thing(1, "accountancy"), thing(2, "Accounting"), thing(3, "count"));

        assertThat(found(index, Term.of("Accoun", Term.Way.PREFIX))).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void whatIsExcludedIsLeftOut() {
        MemoryIndex index = new MemoryIndex(
                thing(1, "law"),
                thing(2, "law of property"),
                thing(3, "law").skill(7, LEVEL),
                thing(4, "law propperty"));
        IndexQuery query = new IndexQuery(
                LEVEL,
                Set.of(),
                List.of(Term.words("law")),
                List.of(new Term("properties", Set.of(7L), Set.of())),
                Map.of(),
                Map.of(),
                null,
                Sort.RELEVANCE,
                null,
                10);

        assertThat(MemoryIndex.ids(index.search(query))).containsExactlyInAnyOrder(1L, 4L);
    }

    @Test
    void aPageThatIsNotFullGoesOnWithWhatHasSomeOfTheWords() {
        MemoryIndex index = new MemoryIndex(thing(1, "apple"), thing(2, "apple pear"), thing(3, "plum"));

        SearchResult result = index.search(MemoryIndex.query(LEVEL, "apple", "pear"));

        assertThat(MemoryIndex.ids(result)).containsExactly(2L);
        assertThat(result.total()).isEqualTo(1);
        assertThat(result.wider()).extracting(Hit::id).containsExactly(1L);
        assertThat(result.wider()).extracting(Hit::kind).containsOnly(HitKind.PART);
    }

    @Test
    void oneWordHasNothingWider() {
        assertThat(new MemoryIndex(thing(1, "apple"), thing(2, "pear"))
                        .search(MemoryIndex.query(LEVEL, "apple"))
                        .wider())
                .isEmpty();
    }

    @Test
    void wordsThatStandCloseTogetherCountMore() {
        MemoryIndex index = new MemoryIndex(
                thing(1, "support given to many who live in the town and to families besides"),
                thing(2, "many live in the town and are given the family support they want besides"));

        assertThat(index.found(LEVEL, "family", "support")).containsExactly(2L, 1L);
    }
}
