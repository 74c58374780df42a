package org.kith.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.QueryVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.privacy.Audience;

class BeginningSearchTest {
    private static SearchDocument.Builder named(long id, String name) {
        return SearchDocument.of("org", id)
                .visibleTo(Audience.PUBLIC)
                .name(name, Audience.PUBLIC)
                .sortName(name);
    }

    private static List<Long> named(MemoryIndex index, Audience level, String typed) {
        return index.read(searcher -> new BeginningSearch(searcher, level).named("org", typed, 3));
    }

    private static List<Long> named(MemoryIndex index, String typed) {
        return named(index, Audience.PUBLIC, typed);
    }

    @Test
    void aNameThatBeginsSoComesFirstThenByName() {
        MemoryIndex index = new MemoryIndex(
                named(1, "The Old Bakery"),
                named(2, "Baker Street Works"),
                named(3, "Zed Bakers"),
                named(4, "Bakers Union"));
        assertThat(named(index, "bake")).containsExactly(2L, 4L, 1L);
        assertThat(named(index, "zed bake")).containsExactly(3L);
        assertThat(named(index, "bake zed")).as("in whichever order").containsExactly(3L);
        assertThat(named(index, "akery")).isEmpty();
        assertThat(named(index, " … ")).isEmpty();
    }

    @Test
    void accentsCaseAndApostrophesDoNotMatter() {
        MemoryIndex index = new MemoryIndex(named(1, "Café Rubén"), named(2, "O'Dell & Sons"));
        assertThat(named(index, "cafe rube")).containsExactly(1L);
        assertThat(named(index, "RUBÉN")).containsExactly(1L);
        assertThat(named(index, "odel")).containsExactly(2L);
    }

    @Test
    void onlyThingsOfTheTypeThatAreStillThere() {
        MemoryIndex index = new MemoryIndex(
                named(1, "Bakers"),
                SearchDocument.of("bird", 2).visibleTo(Audience.PUBLIC).name("Baker", Audience.PUBLIC));
        assertThat(named(index, "bak")).containsExactly(1L);
    }

    @ParameterizedTest
    @EnumSource(names = "PRIVATE", mode = EnumSource.Mode.EXCLUDE)
    void nothingBeginsSoThatTheLevelMayNotSee(Audience level) {
        for (Audience name : Audience.values()) {
            for (Audience thing : Audience.values()) {
                String word = "canary" + name.name().toLowerCase(Locale.ROOT);
                MemoryIndex index = new MemoryIndex(SearchDocument.of("org", 1)
                        .visibleTo(thing)
                        .name(word, name)
                        .sortName(word)
                        .facet("skill", word, name));
                boolean sees = name.includes(level) && thing.includes(level);
                assertThat(named(index, level, "canary")).hasSize(sees ? 1 : 0);
                assertThat(live(index, level, word)).hasSize(sees ? 1 : 0);
            }
        }
    }

    private static Set<String> live(MemoryIndex index, Audience level, String value) {
        return index.read(searcher -> new BeginningSearch(searcher, level)
                .live(Set.of("org"), "skill", Map.of(value, List.of(value), "other", List.of("other"))));
    }

    @Test
    void aNameIsLiveByAnyOfItsValues() {
        MemoryIndex index = new MemoryIndex(named(1, "Bakers").facet("skill", "narrow", Audience.PUBLIC));

        Set<String> live = index.read(searcher -> new BeginningSearch(searcher, Audience.PUBLIC)
                .live(
                        Set.of("org"),
                        "skill",
                        Map.of("broad", List.of("broad", "narrow"), "none", List.of("other"), "empty", List.of())));

        assertThat(live).containsExactly("broad");
    }

    @Test
    void aVisitorsCompletionReadsPublicFieldsAlone() {
        MemoryIndex index = new MemoryIndex(named(1, "Bakers"));
        Set<String> fields = new TreeSet<>();
        index.read(searcher -> {
            new BeginningSearch(searcher, Audience.PUBLIC)
                    .query("org", List.of("bak"), "bak")
                    .visit(new QueryVisitor() {
                        @Override
                        public boolean acceptField(String field) {
                            return fields.add(field) || true;
                        }
                    });
            return null;
        });
        assertThat(fields).containsExactlyInAnyOrder("visible", "type", "name_public", "sort_name_public");
    }

    @Test
    void nobodyCompletesAtThePrivateLevel() {
        assertThatThrownBy(() -> named(new MemoryIndex(named(1, "Bakers")), Audience.PRIVATE, "bak"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
