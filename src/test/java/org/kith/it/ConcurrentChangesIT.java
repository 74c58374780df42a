package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.directory.DirectoryQuery;
import org.kith.directory.DirectorySearch;
import org.kith.directory.LegalForm;
import org.kith.directory.OrganisationEdit;
import org.kith.directory.Organisations;
import org.kith.directory.Volunteers;
import org.kith.it.StoredChanges.Thing;
import org.kith.privacy.Audience;
import org.kith.privacy.Viewer;
import org.kith.search.SearchIndex;
import org.kith.search.Sort;

/** Many save at once: nothing that was acknowledged is lost, and database, changes and index agree afterwards. */
@ArquillianTest
class ConcurrentChangesIT {
    private static final Logger LOG = Logger.getLogger(ConcurrentChangesIT.class.getName());

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WRITERS = 16;
    private static final int ROUNDS = 6;

    /** Of no other test, so that its volunteers are no candidates there. */
    private static final String SKILL = "stock-control";

    private static final int MANY = 100_000;

    /** Beyond every key that the tests make. */
    private static final long NO_SUCH_THING = 1_000_000_000_000L;

    @Deployment
    static WebArchive kith() {
        return Deployments.withTests(ConcurrentChangesIT.class, Fixture.class, StoredChanges.class, Written.class);
    }

    @Inject
    Fixture fixture;

    @Inject
    StoredChanges stored;

    @Inject
    Volunteers volunteers;

    @Inject
    Organisations organisations;

    @Inject
    DirectorySearch search;

    @Inject
    SearchIndex index;

    private Viewer coordinator;
    private ExecutorService others;

    @BeforeEach
    void threads() throws Exception {
        coordinator = fixture.administrator();
        ThreadFactory threads = InitialContext.doLookup("java:comp/DefaultManagedThreadFactory");
        others = Executors.newCachedThreadPool(threads);
    }

    @AfterEach
    void nobodyWritesOn() {
        others.close();
    }

    private Written volunteer() {
        Viewer viewer = fixture.approvedVolunteer(coordinator, Fixture.LAWWORKS, "Counting", 1, SKILL);
        return new Written(
                new Thing(Volunteers.TYPE, viewer.volunteerId()),
                () -> volunteers.own(viewer).version(),
                () -> volunteers.own(viewer).profile().headline(),
                (version, word) -> volunteers.describe(
                        viewer,
                        version,
                        fixture.profile(word, 1, Audience.MEMBERS, SKILL),
                        fixture.contacts(viewer, Audience.MEMBERS)),
                List.of(
                        () -> volunteers.pause(viewer),
                        () -> volunteers.confirm(viewer),
                        () -> volunteers.resume(viewer)));
    }

    private Written organisation() {
        long id = fixture.organisation("Orchard " + Fixture.unique());
        return new Written(
                new Thing(Organisations.TYPE, id),
                () -> organisations.page(coordinator, id).version(),
                () -> organisations.page(coordinator, id).facts().activities(),
                (version, word) -> organisations.edit(
                        coordinator,
                        id,
                        version,
                        new OrganisationEdit("Orchard", LegalForm.OTHER, null, LocalDate.of(2015, 4, 30), null, word)),
                List.of());
    }

    private List<Written> things(int each) {
        return IntStream.range(0, each)
                .boxed()
                .flatMap(i -> Stream.of(volunteer(), organisation()))
                .toList();
    }

    @Test
    void nothingThatWasAcknowledgedIsLost() throws Exception {
        List<Written> own = things(WRITERS / 2);
        List<Written> shared = things(2);
        List<Written> all = Stream.concat(own.stream(), shared.stream()).toList();
        assertThat(index.awaitCommitted(PATIENCE)).isTrue();
        Map<Thing, Long> audited = all.stream()
                .map(written -> written.thing)
                .collect(Collectors.toMap(Function.identity(), stored::audited));
        long before = stored.clock();

        writeAtOnce(own, shared);

        long acknowledged = all.stream().mapToLong(Written::acknowledged).sum();
        LOG.log(Level.INFO, "{0} changes acknowledged, {1} texts refused", new Object[] {
            acknowledged,
            all.stream().mapToInt(written -> written.refused.size()).sum()
        });
        assertThat(own).allMatch(written -> written.refused.isEmpty());
        assertThat(all).allMatch(Written::nothingLost);
        assertThat(all).allSatisfy(written -> assertThat(stored.audited(written.thing))
                .isEqualTo(audited.get(written.thing) + written.acknowledged()));
        assertThat(stored.clock()).isEqualTo(before + acknowledged);
        assertThat(stored.numbersAfter(before))
                .isEqualTo(LongStream.rangeClosed(before + 1, before + acknowledged)
                        .boxed()
                        .toList());
        assertThat(stored.countsAfter(before))
                .isEqualTo(all.stream().collect(Collectors.toMap(written -> written.thing, Written::acknowledged)));
        assertThat(index.awaitCommitted(PATIENCE)).isTrue();
        all.forEach(this::assertFoundByItsLastTextAlone);
    }

    /** Each writer has a thing of its own, and all of them write on those that are shared. */
    private void writeAtOnce(List<Written> own, List<Written> shared) throws Exception {
        CyclicBarrier together = new CyclicBarrier(WRITERS);
        List<Callable<Void>> writers = new ArrayList<>();
        for (Written mine : own) {
            writers.add(() -> {
                together.await();
                for (int round = 0; round < ROUNDS; round++) {
                    mine.write();
                    mine.change(round);
                    for (Written ours : shared) {
                        ours.write();
                        ours.change(round);
                    }
                }
                return null;
            });
        }
        for (Future<Void> done : others.invokeAll(writers)) {
            done.get();
        }
    }

    private void assertFoundByItsLastTextAlone(Written written) {
        List<String> texts = written.texts();
        assertThat(found(texts.getLast())).containsExactly(written.thing);
        Stream.concat(texts.stream().limit(texts.size() - 1L), written.refused.stream())
                .forEach(word -> assertThat(found(word)).as(word).isEmpty());
    }

    private List<Thing> found(String word) {
        return search.search(coordinator, new DirectoryQuery(word, Map.of(), Sort.RELEVANCE)).hits().stream()
                .map(hit -> hit.volunteer() == null
                        ? new Thing(Organisations.TYPE, hit.organisation().id())
                        : new Thing(Volunteers.TYPE, hit.volunteer().id()))
                .toList();
    }

    /** The clock of the changes is taken for a transaction's last moment only: the small ones that begin later end earlier. */
    @Test
    void aTransactionThatChangesVeryMuchHoldsNobodyUp() throws Exception {
        CountDownLatch writes = new CountDownLatch(1);
        long start = System.nanoTime();
        Future<Long> large = others.submit(() -> {
            stored.change(Volunteers.TYPE, NO_SUCH_THING, MANY, writes::countDown);
            return System.nanoTime() - start;
        });
        assertThat(writes.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        long longest = 0;
        long next = NO_SUCH_THING + MANY;
        do {
            long begun = System.nanoTime();
            stored.change(Organisations.TYPE, next++, 1, () -> {});
            longest = Math.max(longest, System.nanoTime() - begun);
        } while (!large.isDone());

        long took = large.get();
        long n = stored.numberOf(new Thing(Volunteers.TYPE, NO_SUCH_THING));
        long earlier = stored.changedBefore(n, Organisations.TYPE, NO_SUCH_THING + MANY);
        LOG.log(
                Level.INFO,
                "{0} changes in {1} ms; meanwhile {2} small transactions, the longest took {3} ms",
                new Object[] {MANY, TimeUnit.NANOSECONDS.toMillis(took), earlier, TimeUnit.NANOSECONDS.toMillis(longest)
                });
        assertThat(earlier)
                .as("small transactions committed while the large one wrote")
                .isPositive();
        assertThat(stored.changesIn(n)).isEqualTo(MANY);
        assertThat(index.awaitCommitted(PATIENCE)).isTrue();
    }
}
