package org.kith.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AudienceTest {
    private static final Viewer MEMBER = new Viewer(1L, 10L, null, Set.of(), Set.of(5L), Set.of(5L), false, Set.of());
    private static final Viewer FORMER_MEMBER =
            new Viewer(2L, 11L, null, Set.of(), Set.of(5L), Set.of(), false, Set.of());
    private static final Viewer VOLUNTEER = new Viewer(3L, 12L, 7L, Set.of(), Set.of(), Set.of(), true, Set.of());
    private static final Viewer WAITING = new Viewer(4L, 13L, 8L, Set.of(), Set.of(), Set.of(), false, Set.of());
    private static final Viewer COORDINATOR =
            new Viewer(5L, 14L, null, Set.of(Role.COORDINATOR), Set.of(), Set.of(), false, Set.of(1L));
    private static final Viewer ADMINISTRATOR =
            new Viewer(6L, 15L, null, Set.of(Role.ADMINISTRATOR), Set.of(), Set.of(), false, Set.of());

    @Test
    void aPrivateValueIsSeenByItsOwnerAlone() {
        assertThat(MEMBER.sees(Audience.PRIVATE, 10L)).isTrue();
        assertThat(COORDINATOR.sees(Audience.PRIVATE, 10L)).isFalse();
        assertThat(ADMINISTRATOR.sees(Audience.PRIVATE, 10L)).isFalse();
        assertThat(Viewer.VISITOR.sees(Audience.PRIVATE, null)).isFalse();
    }

    @Test
    void eachViewerStandsOnTheLevelOfTheTable() {
        assertThat(Viewer.VISITOR.level()).isEqualTo(Audience.PUBLIC);
        assertThat(FORMER_MEMBER.level()).isEqualTo(Audience.PUBLIC);
        assertThat(WAITING.level()).isEqualTo(Audience.PUBLIC);
        assertThat(ADMINISTRATOR.level()).isEqualTo(Audience.PUBLIC);
        assertThat(MEMBER.level()).isEqualTo(Audience.MEMBERS);
        assertThat(VOLUNTEER.level()).isEqualTo(Audience.MEMBERS);
        assertThat(COORDINATOR.level()).isEqualTo(Audience.COORDINATORS);
    }

    @Test
    void aLevelSeesItsOwnAndEveryWiderValue() {
        assertThat(MEMBER.sees(Audience.PUBLIC)).isTrue();
        assertThat(MEMBER.sees(Audience.MEMBERS)).isTrue();
        assertThat(MEMBER.sees(Audience.COORDINATORS)).isFalse();
        assertThat(Viewer.VISITOR.sees(Audience.MEMBERS)).isFalse();
        assertThat(COORDINATOR.sees(Audience.COORDINATORS)).isTrue();
    }

    @Test
    void aCoordinatorCoordinatesOnlyTheirProgrammes() {
        assertThat(COORDINATOR.coordinates(1)).isTrue();
        assertThat(COORDINATOR.coordinates(2)).isFalse();
        assertThat(ADMINISTRATOR.coordinates(1)).isFalse();
    }
}
