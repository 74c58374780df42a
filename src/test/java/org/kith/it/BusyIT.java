package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.naming.InitialContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.refusal.Busy;
import org.kith.refusal.Refusal;

/** What becomes of a write verb that meets somebody else's lock, on the database of this run. */
@ArquillianTest
class BusyIT {
    private static final int PATIENCE = 20;

    @Deployment
    static WebArchive kith() {
        return Deployments.withTests(BusyIT.class, Fixture.class, Contention.class);
    }

    @Inject
    Fixture fixture;

    @Inject
    Contention contention;

    private final AtomicInteger tries = new AtomicInteger();
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);
    private ExecutorService others;
    private Future<?> holder;
    private long one;
    private long another;

    @BeforeEach
    void twoOrganisations() throws Exception {
        ThreadFactory threads = InitialContext.doLookup("java:comp/DefaultManagedThreadFactory");
        others = Executors.newCachedThreadPool(threads);
        one = fixture.organisation("One " + Fixture.unique());
        another = fixture.organisation("Another " + Fixture.unique());
    }

    @AfterEach
    void nobodyWaits() {
        letGo.countDown();
        others.close();
    }

    /** Somebody else changes an organisation and holds it until let go. */
    private void holdAnother() throws InterruptedException {
        holder = others.submit(() -> contention.changeBoth(another, another, () -> {
            held.countDown();
            await(letGo);
        }));
        assertThat(held.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first try meets the lock; before the second one its holder commits. */
    private void letGoBeforeTheSecondTry() {
        if (tries.incrementAndGet() == 2) {
            letGo.countDown();
            try {
                holder.get(PATIENCE, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void assertSaved(int changesOfOne, int changesOfAnother) {
        assertThat(contention.version(one)).isEqualTo(1 + changesOfOne);
        assertThat(contention.version(another)).isEqualTo(1 + changesOfAnother);
    }

    @Test
    void aDeadlockIsRepeatedOnceAndBothAreSaved() throws Exception {
        CyclicBarrier eachHasOne = new CyclicBarrier(2);
        Runnable meet = () -> {
            try {
                if (tries.incrementAndGet() <= 2) {
                    eachHasOne.await(PATIENCE, TimeUnit.SECONDS);
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
        Future<?> here = others.submit(() -> contention.changeBoth(one, another, meet));
        Future<?> there = others.submit(() -> contention.changeBoth(another, one, meet));

        here.get(PATIENCE, TimeUnit.SECONDS);
        there.get(PATIENCE, TimeUnit.SECONDS);

        assertThat(tries).as("two calls, one of them twice").hasValue(3);
        assertSaved(2, 2);
    }

    @Test
    void aLockIsTriedOnceMoreAndSaved() throws Exception {
        holdAnother();

        contention.changeBothAtOnce(one, another, this::letGoBeforeTheSecondTry);

        assertThat(tries).hasValue(2);
        assertSaved(1, 3);
    }

    @Test
    void aLockThatOnlyTheCommitMeetsIsTriedOnceMoreToo() throws Exception {
        holdAnother();

        contention.changeBothAtTheEnd(one, another, this::letGoBeforeTheSecondTry);

        assertThat(tries).hasValue(2);
        assertSaved(1, 3);
    }

    @Test
    void whatIsHeldOnIsBusyAndNothingIsSaved() throws Exception {
        holdAnother();

        assertThatThrownBy(() -> contention.changeBothAtOnce(one, another, tries::incrementAndGet))
                .isInstanceOf(Refusal.class)
                .hasMessage("refusal.busy");
        assertThatThrownBy(() -> contention.changeBothAtTheEnd(one, another, tries::incrementAndGet))
                .isInstanceOf(Busy.class);

        assertThat(tries).as("each call twice").hasValue(4);
        assertSaved(0, 0);
    }

    @Test
    void withinAnothersTransactionNothingIsRepeated() throws Exception {
        holdAnother();
        UserTransaction outer = InitialContext.doLookup("java:comp/UserTransaction");
        outer.begin();
        try {
            assertThatThrownBy(() -> contention.changeBothAtOnce(one, another, tries::incrementAndGet))
                    .isNotInstanceOf(Refusal.class);
        } finally {
            outer.rollback();
        }
        assertThat(tries).hasValue(1);
        assertSaved(0, 0);
    }

    @Test
    void nobodyWaitsLongerThanTenSecondsForALock() throws Exception {
        assertThat(contention.longestWait()).isEqualTo(10_000);
    }
}
