package org.kith.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.area.Outcode;
import org.kith.search.Sort;

/** A search is kept as the parameters of its address and comes back as it was. */
class WrittenQueryTest {
    private static DirectoryQuery query(String words, Map<String, Set<String>> chosen, Around around, Sort sort) {
        return new DirectoryQuery(words, chosen, around, sort, null);
    }

    private static Around around(Integer miles, boolean remote) {
        return new Around(Outcode.of("B14 7QH").orElseThrow(), miles, remote);
    }

    @Test
    void everyPartComesBack() {
        DirectoryQuery query = query(
                "\"tax & law\" -vat ü+",
                Map.of(Facets.WHO, Set.of("VOLUNTEER", "MEMBER"), Facets.AREA, Set.of("west-midlands")),
                around(10, false),
                Sort.RELEVANCE);
        assertThat(WrittenQuery.read(new WrittenQuery(query).text())).isEqualTo(query);
        DirectoryQuery anywhere = query("lease", Map.of(), around(null, true), Sort.RELEVANCE);
        assertThat(WrittenQuery.read(new WrittenQuery(anywhere).text())).isEqualTo(anywhere);
    }

    @Test
    void everythingIsASearchToo() {
        WrittenQuery all = new WrittenQuery(query("", Map.of(), null, Sort.NAME));
        assertThat(all.address()).isEqualTo("/directory/search");
        assertThat(WrittenQuery.read(all.text())).isEqualTo(query("", Map.of(), null, Sort.RELEVANCE));
    }

    @Test
    void orderPageAndBlanksMakeNoOtherSearch() {
        Map<String, Set<String>> chosen = Map.of(Facets.WHO, Set.of("VOLUNTEER", "MEMBER"));
        WrittenQuery one = new WrittenQuery(new DirectoryQuery(" tax   law", chosen, null, Sort.RELEVANCE, null));
        WrittenQuery same = new WrittenQuery(new DirectoryQuery("tax law ", chosen, null, Sort.NAME, null));
        WrittenQuery other = new WrittenQuery(new DirectoryQuery("tax laws", chosen, null, Sort.RELEVANCE, null));
        assertThat(one.key()).isEqualTo(same.key()).isNotEqualTo(other.key());
        assertThat(one.address()).isEqualTo("/directory/search?q=tax+law&who=MEMBER&who=VOLUNTEER");
    }

    @Test
    void ofAPostcodeTheDistrictIsKept() {
        assertThat(new WrittenQuery(query("", Map.of(), around(5, true), Sort.DISTANCE)).text())
                .isEqualTo("near=B14&within=5");
    }

    @Test
    void whatIsNotKnownAnyMoreIsLeftOut() {
        assertThat(WrittenQuery.read("q=lease&formerly=X&within=7&near=nowhere&&=x"))
                .isEqualTo(query("lease", Map.of(), null, Sort.RELEVANCE));
        assertThat(WrittenQuery.read("near=B14&within=7"))
                .isEqualTo(query("", Map.of(), around(null, true), Sort.RELEVANCE));
    }
}
