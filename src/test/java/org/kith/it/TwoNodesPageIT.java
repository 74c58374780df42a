package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Two nodes on one database, each with an index of its own: both find whatever either of them was told. */
@EnabledIfSystemProperty(
        named = "kith.it.database",
        matches = "postgres",
        disabledReason = "an embedded database belongs to one process")
class TwoNodesPageIT {
    /** By way of both nodes; a thousand take three quarters of a minute: {@code -Dkith.it.changes=1000}. */
    private static final int CHANGES = Integer.getInteger("kith.it.changes", 400);

    /** Organisations that somebody writes about, each one alone; the others are left for restoring. */
    private static final int WRITERS = 3;

    private static final Patience PATIENCE = Patience.ofSeconds(60);

    private static RunningKith one;
    private static RunningKith other;
    private static SmallDirectory directory;

    /** The administrator at either node. */
    private static List<PlainBrowser> nodes;

    @BeforeAll
    static void start() {
        one = RunningKith.start("nodes", Map.of("KITH_DEMO", "false"));
        one.awaitReady();
        other = one.beside("nodes2");
        directory = new SmallDirectory(one);
        other.awaitReady();
        nodes = List.of(
                directory.administrator().browser(one),
                directory.administrator().browser(other));
    }

    @AfterAll
    static void stop() {
        for (RunningKith node : new RunningKith[] {other, one}) {
            if (node != null) {
                node.stop();
            }
        }
    }

    @Test
    void afterChangesByWayOfEitherBothIndexesAgreeWithTheDatabase() {
        long seed = ThreadLocalRandom.current().nextLong();
        Random random = new Random(seed);
        ProgrammeWriter programme = new ProgrammeWriter(directory.volunteerId());
        List<Load.Writer> writers = new ArrayList<>();
        writers.add(atEitherNode(random, (browser, word) -> programme.write(browser)));
        for (long id : directory.organisations().subList(0, WRITERS)) {
            writers.add(atEitherNode(random, TextWriter.ofOrganisation(nodes.getFirst(), id)::write));
        }

        List<Acknowledged> changes = new Load(writers, random, CHANGES).end();

        assertThat(changes).as("seed %s", seed).hasSize(CHANGES);
        Collection<Acknowledged> last = changes.stream()
                .collect(Collectors.toMap(Acknowledged::page, Function.identity(), (before, after) -> after))
                .values();
        Acknowledged volunteer = new Acknowledged(
                "/directory/volunteer?id=" + directory.volunteerId(), SmallDirectory.HEADLINE, "leases");
        bothCome(node -> last.stream().allMatch(change -> change.foundBy(node)));
        bothCome(node -> volunteer.foundBy(node) == programme.approved());
        bothAgree();
    }

    /** Any change may be sent to any node, by a form that the first one showed. */
    private static Load.Writer atEitherNode(Random seeds, Change change) {
        Random random = new Random(seeds.nextLong());
        List<PlainBrowser> own = nodes.stream().map(PlainBrowser::copy).toList();
        return word -> change.write(own.get(random.nextInt(own.size())), word);
    }

    private interface Change {
        Acknowledged write(PlainBrowser browser, String word);
    }

    @Test
    void aDatabaseRestoredToAnEarlierDayIsNoticed() {
        Random random = new Random();
        long kept = directory.organisations().get(WRITERS);
        long changed = directory.organisations().get(WRITERS + 1);
        PlainBrowser browser = nodes.getFirst();
        Acknowledged earlier = TextWriter.ofOrganisation(browser, kept).write(browser, Load.word(random));
        Backup backup = Backup.of(one.database());
        Acknowledged later = TextWriter.ofOrganisation(browser, changed).write(browser, Load.word(random));
        bothCome(later::foundBy);

        backup.restore();
        // takes the number that the later change had
        Acknowledged now = TextWriter.ofOrganisation(browser, changed).write(browser, Load.word(random));

        bothCome(node -> now.foundBy(node) && earlier.foundBy(node) && !later.foundBy(node));
        bothAgree();
    }

    private static void bothCome(Predicate<PlainBrowser> to) {
        for (PlainBrowser node : nodes) {
            assertThat(PATIENCE.until(() -> to.test(node)))
                    .as(
                            "%s:\n%s",
                            node.get("/directory/search").body(),
                            node.get("/search/index").body())
                    .isTrue();
        }
    }

    private static void bothAgree() {
        for (PlainBrowser node : nodes) {
            IndexPage.Comparison comparison = new IndexPage(node).compare();
            assertThat(comparison.compared())
                    .isGreaterThanOrEqualTo(directory.organisations().size());
            assertThat(comparison.repaired()).isZero();
        }
    }
}
