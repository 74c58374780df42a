package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.directory.DirectoryQuery;
import org.kith.directory.DirectorySearch;
import org.kith.privacy.Viewer;
import org.kith.schedule.Clocks;
import org.kith.schedule.Timer;
import org.kith.search.SearchIndex;
import org.kith.search.Sort;

/** What becomes otherwise by the day alone can be found as it is without waiting for a comparison. */
@ArquillianTest
class NewDayIT {
    private static final Duration INDEX = Duration.ofSeconds(20);
    private static final Patience PATIENCE = Patience.ofSeconds(30);

    @Deployment
    static WebArchive kith() {
        return Deployments.withTests(NewDayIT.class, Fixture.class, DayRows.class, MovableClock.class, Patience.class);
    }

    @Inject
    Fixture fixture;

    @Inject
    DayRows days;

    @Inject
    DirectorySearch search;

    @Inject
    SearchIndex index;

    @Inject
    Timer timer;

    @Inject
    MovableClock clock;

    private final LocalDate today = LocalDate.now(Clocks.ZONE);
    private final String word = "w" + Fixture.unique();
    private Viewer coordinator;

    @BeforeEach
    void somebodyLooks() {
        coordinator = fixture.administrator();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private boolean found(String dimension, String value) {
        assertThat(index.awaitCommitted(INDEX)).isTrue();
        return search.search(coordinator, new DirectoryQuery(word, Map.of(dimension, Set.of(value)), Sort.RELEVANCE))
                        .total()
                > 0;
    }

    private void theDayComes() {
        clock.move(Duration.ofDays(1));
        timer.wake("new-day");
    }

    @Test
    void aVolunteerIsAvailableTheDayAfterThePause() {
        Viewer volunteer = fixture.approvedVolunteer(coordinator, Fixture.LAWWORKS, word, 1, "lease-review");
        assertThat(found("available", "NOW")).isTrue();
        days.pauseUntil(volunteer.volunteerId(), today);
        assertThat(found("available", "NOW")).isFalse();
        theDayComes();
        assertThat(PATIENCE.until(() -> found("available", "NOW"))).isTrue();
    }

    @Test
    void anOrganisationIsNoMemberFromTheDayItLeaves() {
        long organisation = fixture.member(word);
        days.leaveOn(organisation, today.plusDays(1));
        assertThat(found("who", "MEMBER")).isTrue();
        theDayComes();
        assertThat(PATIENCE.until(() -> !found("who", "MEMBER"))).isTrue();
    }
}
