package org.kith.it;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.kith.it.IndexPage.Comparison;

/**
 * Kills a server while several people change things, starts it again on the same data and looks whether everything that
 * was answered is there and found, and whether the index agrees with the database.
 */
public final class KillTrial {
    /** Below that lies the number of answers after which the server is killed: a few seconds' work. */
    private static final int ANSWERS = 150;

    /** Below that lies what is waited after the last of those answers. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** For the index to have caught up after a start. */
    private static final Patience PATIENCE = Patience.ofSeconds(60);

    private final RunningKith kith;
    private final Random random;
    private final SmallDirectory directory;
    private final List<Duration> recoveries = new ArrayList<>();
    private final List<Acknowledged> missing = new ArrayList<>();
    private PlainBrowser administrator;
    private long acknowledged;
    private long differing;

    /** @param kith started for the first time, and ready */
    public KillTrial(RunningKith kith, long seed) {
        this.kith = kith;
        this.random = new Random(seed);
        this.directory = new SmallDirectory(kith);
        this.administrator = directory.administrator().browser(kith);
    }

    /** Works, kills, starts again and looks. */
    public void round() {
        Load load = new Load(writers(), random, Integer.MAX_VALUE);
        load.awaitAcknowledged(1 + random.nextInt(ANSWERS));
        LockSupport.parkNanos(random.nextLong(PAUSE.toNanos()));
        kith.kill();
        List<Acknowledged> answered = load.end();
        acknowledged += answered.size();

        long start = System.nanoTime();
        kith.restart();
        kith.awaitReady();
        recoveries.add(Duration.ofNanos(System.nanoTime() - start));
        administrator = directory.administrator().browser(kith);
        look(answered);
    }

    private List<Load.Writer> writers() {
        List<Load.Writer> writers = new ArrayList<>();
        for (long id : directory.organisations().subList(0, 3)) {
            PlainBrowser browser = administrator.copy();
            TextWriter writer = TextWriter.ofOrganisation(browser, id);
            writers.add(word -> writer.write(browser, word));
        }
        PlainBrowser browser = administrator.copy();
        PeopleWriter people = new PeopleWriter(browser);
        writers.add(word -> people.write(browser, word));
        PlainBrowser volunteer = directory.volunteer().browser(kith);
        TextWriter about = TextWriter.ofVolunteer(volunteer, directory.volunteerId());
        writers.add(word -> about.write(volunteer, word));
        return writers;
    }

    /** The comparison comes last, since it puts right what a search would miss. */
    private void look(List<Acknowledged> answered) {
        List<Acknowledged> left = new ArrayList<>(answered);
        PATIENCE.until(() -> {
            left.removeIf(change -> change.shownTo(administrator) && change.foundBy(administrator));
            return left.isEmpty();
        });
        missing.addAll(left);
        Comparison comparison = new IndexPage(administrator).compare();
        if (comparison.compared() < directory.organisations().size()) {
            throw new IllegalStateException("Only " + comparison.compared() + " things were compared");
        }
        differing += comparison.repaired();
    }

    /** Where nobody else writes: an organisation for whoever likes to change one. */
    long spareOrganisation() {
        return directory.organisations().getLast();
    }

    /** Signed in since the last start. */
    PlainBrowser administrator() {
        return administrator;
    }

    /** Changes that were answered. */
    public long acknowledged() {
        return acknowledged;
    }

    /** Those of them that were not there or not found after the next start. */
    public List<String> missing() {
        return missing.stream().map(Acknowledged::toString).toList();
    }

    /** Things in which index and database differed after a start. */
    public long differing() {
        return differing;
    }

    /** From each start on killed data until it was ready. */
    public List<Duration> recoveries() {
        return List.copyOf(recoveries);
    }
}
