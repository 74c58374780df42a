package org.kith.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.privacy.Audience;

class FingerprintTest {
    private static SearchDocument.Builder thing() {
        return SearchDocument.of("thing", 1)
                .visibleTo(Audience.PUBLIC)
                .name("Ada", Audience.PUBLIC)
                .text("leases", Audience.MEMBERS)
                .skill(7, Audience.PUBLIC)
                .facet("area", "B", Audience.PUBLIC)
                .words("leases");
    }

    private static final long FINGERPRINT = Fingerprint.of(thing().build());

    @Test
    void theSameThingHasTheSameWhereverItIsMade() {
        assertThat(Fingerprint.of(thing().build())).isEqualTo(FINGERPRINT);
        assertThat(FINGERPRINT).as("also in another run").isEqualTo(-1074450282946389751L);
    }

    @Test
    void anyDifferenceShows() {
        List<SearchDocument.Builder> others = List.of(
                thing().visibleTo(Audience.MEMBERS),
                thing().sortName("Ada"),
                thing().name("Bea", Audience.PUBLIC),
                thing().text("rents", Audience.MEMBERS),
                thing().text("rents", Audience.PUBLIC),
                thing().skill(8, Audience.PUBLIC),
                thing().facet("area", "CV", Audience.PUBLIC),
                thing().facet("county", "B", Audience.PUBLIC),
                thing().words("rents"));
        assertThat(others.stream().map(other -> Fingerprint.of(other.build())))
                .doesNotContain(FINGERPRINT)
                .doesNotHaveDuplicates();
    }

    @Test
    void whoMayFindItCounts() {
        assertThat(Fingerprint.of(SearchDocument.of("thing", 1)
                        .text("leases", Audience.MEMBERS)
                        .build()))
                .isNotEqualTo(Fingerprint.of(SearchDocument.of("thing", 1)
                        .text("leases", Audience.COORDINATORS)
                        .build()));
    }

    @Test
    void theOrderInWhichAFeatureReadsItsSetsDoesNotCount() {
        assertThat(Fingerprint.of(thing().skill(3, Audience.PUBLIC)
                        .skill(5, Audience.PUBLIC)
                        .build()))
                .isEqualTo(Fingerprint.of(thing().skill(5, Audience.PUBLIC)
                        .skill(3, Audience.PUBLIC)
                        .build()));
    }
}
