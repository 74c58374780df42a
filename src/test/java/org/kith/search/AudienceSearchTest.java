package org.kith.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.privacy.Audience;

/** One thing with a canary in every kind of field for every audience. */
class AudienceSearchTest {
    private static final Map<Audience, Long> SKILLS =
            Map.of(Audience.PUBLIC, 11L, Audience.MEMBERS, 12L, Audience.COORDINATORS, 13L, Audience.PRIVATE, 14L);

    private final MemoryIndex index = new MemoryIndex(canaries(1, Audience.PUBLIC));

    private static SearchDocument.Builder canaries(long id, Audience visibleTo) {
        SearchDocument.Builder thing = SearchDocument.of("bird", id).visibleTo(visibleTo);
        for (Audience audience : Audience.values()) {
            thing.name("name" + canary(audience), audience)
                    .text("text" + canary(audience), audience)
                    .skill(SKILLS.get(audience), audience)
                    .facet("kind", "kind" + canary(audience), audience)
                    .facet("dimension" + canary(audience), "x", audience);
        }
        return thing;
    }

    private static String canary(Audience audience) {
        return "canary" + audience.name().toLowerCase(java.util.Locale.ROOT);
    }

    @ParameterizedTest
    @EnumSource(names = "PRIVATE", mode = EnumSource.Mode.EXCLUDE)
    void aLevelFindsNothingThatItMayNotSee(Audience level) {
        for (Audience audience : Audience.values()) {
            boolean sees = audience.includes(level);
            assertThat(finds(level, MemoryIndex.text("name" + canary(audience))))
                    .isEqualTo(sees);
            assertThat(finds(level, MemoryIndex.text("text" + canary(audience))))
                    .isEqualTo(sees);
            assertThat(finds(level, new Term("", Set.of(SKILLS.get(audience)), Set.of())))
                    .isEqualTo(sees);
            assertThat(finds(level, new Term("", Set.of(), Set.of(SKILLS.get(audience)))))
                    .isEqualTo(sees);
            SearchResult filtered = index.search(
                    MemoryIndex.query(level, List.of(), Map.of("kind", Set.of("kind" + canary(audience)))));
            assertThat(filtered.total()).isEqualTo(sees ? 1 : 0);
        }
    }

    private boolean finds(Audience level, Term term) {
        return index.search(MemoryIndex.query(level, List.of(term), Map.of())).total() == 1;
    }

    @ParameterizedTest
    @EnumSource(names = "PRIVATE", mode = EnumSource.Mode.EXCLUDE)
    void aLevelCountsNothingThatItMayNotSee(Audience level) {
        SearchResult all = index.search(MemoryIndex.query(level));

        Set<String> dimensions = new TreeSet<>(Set.of("kind"));
        List<FacetValue> kinds = new ArrayList<>();
        for (Audience audience : Audience.values()) {
            if (audience.includes(level)) {
                dimensions.add("dimension" + canary(audience));
                kinds.add(new FacetValue("kind" + canary(audience), 1));
            }
        }
        assertThat(all.facets()).containsOnlyKeys(dimensions);
        assertThat(all.facets().get("kind")).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void nothingIsCountedWhereNothingIsFound() {
        assertThat(index.search(MemoryIndex.query(Audience.PUBLIC, "absent")).facets())
                .isEmpty();
    }

    @Test
    void privateIsNeverIndexed() throws Exception {
        MemoryIndex hidden = new MemoryIndex(canaries(1, Audience.PRIVATE));

        assertThat(terms(hidden)).isEmpty();
        assertThat(terms(index)).isNotEmpty().noneMatch(term -> term.contains("private") || term.endsWith(":14"));
    }

    @Test
    void valuesReachNoFurtherThanTheirThing() throws Exception {
        MemoryIndex members = new MemoryIndex(canaries(1, Audience.MEMBERS));

        assertThat(terms(members)).isNotEmpty().noneMatch(term -> term.contains("_public:"));
        assertThat(members.found(Audience.PUBLIC)).isEmpty();
        assertThat(members.found(Audience.MEMBERS)).containsExactly(1L);
    }

    @Test
    void aVisitorsQueryReadsPublicFieldsAlone() {
        Set<String> fields = new TreeSet<>();
        IndexQuery asked = MemoryIndex.query(
                Audience.PUBLIC, List.of(new Term("namecanarypublic", Set.of(1L), Set.of(2L))), Map.of());
        Query query = index.read(searcher -> new QueryBuilder(
                        asked,
                        new Terms(searcher),
                        Map.of("namecanarypublic", List.of(new NearWords.NearWord("textcanarypublic", 2, 1))))
                .query(List.of()));
        query.visit(new QueryVisitor() {
            @Override
            public boolean acceptField(String field) {
                return fields.add(field) || true;
            }
        });

        IndexQuery around = MemoryIndex.near(Audience.PUBLIC, new Near(52, -1.9, 1000, "how", "far"));
        Query near = index.read(searcher -> new QueryBuilder(around, new Terms(searcher), Map.of()).query(List.of()));
        near.visit(new QueryVisitor() {
            @Override
            public boolean acceptField(String field) {
                return fields.add(field) || true;
            }
        });

        assertThat(fields)
                .containsExactlyInAnyOrder(
                        "visible",
                        "name_public",
                        "text_public",
                        "word_public",
                        "skill_public",
                        "position_public",
                        "facet_public");
    }

    @Test
    void nobodySearchesAtThePrivateLevel() {
        assertThatThrownBy(() -> MemoryIndex.query(Audience.PRIVATE)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Every term of every field, as field:term. */
    private static Set<String> terms(MemoryIndex index) {
        return index.read(searcher -> {
            Set<String> all = new TreeSet<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                FieldInfos fields = leaf.reader().getFieldInfos();
                for (FieldInfo field : fields) {
                    if (leaf.reader().terms(field.name) != null) {
                        TermsEnum terms = leaf.reader().terms(field.name).iterator();
                        while (terms.next() != null) {
                            all.add(field.name + ":" + terms.term().utf8ToString());
                        }
                    }
                }
            }
            return all;
        });
    }
}
