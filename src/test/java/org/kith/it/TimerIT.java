package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import javax.naming.InitialContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.schedule.Job;
import org.kith.schedule.JobLeases;
import org.kith.schedule.Rhythm;
import org.kith.schedule.Timer;
import org.kith.schedule.Turn;

/** Jobs fire at their time on one node, and outlive the node; on the database of this run. */
@ArquillianTest
class TimerIT {
    private static final int NODES = 6;
    private static final Patience PATIENCE = Patience.ofSeconds(30);

    @Deployment
    static WebArchive kith() {
        return Deployments.withTests(
                TimerIT.class, NotedJob.class, JobRows.class, MovableClock.class, Fixture.class, Patience.class);
    }

    /** Known to no timer, so that the tests alone take it. */
    private record Due(String name, Instant at) implements Job {
        @Override
        public Rhythm rhythm() {
            return now -> at;
        }

        @Override
        public void run(Turn turn) {
            throw new IllegalStateException("never run");
        }
    }

    @Inject
    JobLeases leases;

    @Inject
    JobRows rows;

    @Inject
    NotedJob noted;

    @Inject
    Timer timer;

    @Inject
    MovableClock clock;

    private final Due due = new Due("due " + Fixture.unique(), Instant.now().minusSeconds(1));

    @BeforeEach
    void enter() throws Exception {
        leases.enter(due);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
        noted.fail(false);
    }

    @Test
    void ofSeveralNodesOneGetsAJob() throws Exception {
        ThreadFactory threads = InitialContext.doLookup("java:comp/DefaultManagedThreadFactory");
        CyclicBarrier together = new CyclicBarrier(NODES);
        try (ExecutorService nodes = Executors.newFixedThreadPool(NODES, threads)) {
            List<Future<Optional<Turn>>> takes = new ArrayList<>();
            for (int i = 0; i < NODES; i++) {
                String node = "node " + i;
                takes.add(nodes.submit(() -> {
                    together.await();
                    return leases.take(due.name(), node, false);
                }));
            }
            int taken = 0;
            for (Future<Optional<Turn>> take : takes) {
                taken += take.get().isPresent() ? 1 : 0;
            }
            assertThat(taken).isOne();
        }
    }

    @Test
    void aLeaseThatRanOutIsTakenOver() throws Exception {
        assertThat(leases.take(due.name(), "one", false)).isPresent();
        assertThat(leases.take(due.name(), "other", true)).isEmpty();
        assertThat(leases.renew(due.name(), "one")).isTrue();

        rows.letLeaseRunOut(due.name());
        assertThat(leases.take(due.name(), "other", false)).isPresent();
        assertThat(leases.renew(due.name(), "one")).isFalse();
        leases.finished(due, "one");
        leases.failed(due.name(), "one", "too late");
        leases.release(due.name(), "one");
        assertThat(leases.renew(due.name(), "other"))
                .as("the first one changes nothing any more")
                .isTrue();
        assertThat(rows.failure(due.name())).isNull();
    }

    @Test
    void beforeItsTimeItIsTakenOnlyByWhoWasWoken() throws Exception {
        Due later = new Due("later " + Fixture.unique(), Instant.now().plusSeconds(3600));
        leases.enter(later);
        assertThat(leases.take(later.name(), "one", false)).isEmpty();
        assertThat(leases.take(later.name(), "one", true)).isPresent();
    }

    @Test
    void whatIsReleasedIsStillDue() throws Exception {
        assertThat(leases.take(due.name(), "one", false)).isPresent();
        leases.release(due.name(), "one");
        assertThat(leases.take(due.name(), "other", false)).isPresent();
    }

    @Test
    void aTurnKnowsWhenTheJobLastFinished() throws Exception {
        assertThat(leases.take(due.name(), "one", false).orElseThrow().lastFinished())
                .isEmpty();
        Instant before = Instant.now();
        leases.finished(due, "one");
        assertThat(leases.take(due.name(), "one", false).orElseThrow().lastFinished())
                .hasValueSatisfying(at -> assertThat(at).isBetween(before.minusMillis(1), Instant.now()));
    }

    /** A clock that was put back, or another rhythm: nothing waits longer than its rhythm says. */
    @Test
    void whatIsDueTooFarAheadIsPutRightAtAStart() throws Exception {
        Due far = new Due("far " + Fixture.unique(), Instant.now().plus(Duration.ofDays(30)));
        leases.enter(far);
        leases.enter(new Due(far.name(), Instant.now().minusSeconds(1)));
        assertThat(leases.take(far.name(), "one", false)).isPresent();
    }

    @Test
    void aJobFiresOnceEachTime() {
        int before = settled();
        clock.move(Duration.ofHours(2));
        timer.wake("nothing of that name");
        assertThat(PATIENCE.until(() -> noted.runs() > before)).isTrue();
        assertThat(settled()).as("once at its time, and once more when woken").isEqualTo(before + 2);
    }

    @Test
    void aJobThatFailsIsKeptWithItsReasonAndTriedAgain() {
        int before = settled();
        noted.fail(true);
        timer.wake(NotedJob.NAME);
        assertThat(PATIENCE.until(() -> rows.failures(NotedJob.NAME) == 1)).isTrue();
        assertThat(rows.failure(NotedJob.NAME)).contains("told to fail");
        assertThat(noted.runs()).isEqualTo(before + 1);

        noted.fail(false);
        clock.move(Duration.ofMinutes(1));
        assertThat(PATIENCE.until(() -> rows.failures(NotedJob.NAME) == 0)).isTrue();
        assertThat(noted.runs()).isEqualTo(before + 2);
    }

    /** How often it has run, once it is entered and nobody is at it. */
    private int settled() {
        int before = noted.runs();
        timer.wake(NotedJob.NAME);
        assertThat(PATIENCE.until(() -> noted.runs() > before && !rows.held(NotedJob.NAME)))
                .isTrue();
        return noted.runs();
    }
}
