package org.kith.it;

import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.kith.it.StoredChanges.Thing;
import org.kith.refusal.EditedMeanwhile;

/** A thing that several people write on at once, and what each of them was told. */
final class Written {
    final Thing thing;

    /** Words of texts that were refused. */
    final Queue<String> refused = new ConcurrentLinkedQueue<>();

    private final IntSupplier version;
    private final Supplier<String> text;
    private final Saving saving;
    private final List<Runnable> others;
    private final int first;
    private final Queue<Saved> saved = new ConcurrentLinkedQueue<>();
    private final AtomicInteger otherwise = new AtomicInteger();

    /** Saves a text on the version it is based on. */
    interface Saving {
        void save(int version, String text);
    }

    private record Saved(int version, String text) {}

    /**
     * @param version the version to base a text on, which each text saved counts up
     * @param text as it stands
     * @param others what else can be done to the thing
     */
    Written(Thing thing, IntSupplier version, Supplier<String> text, Saving saving, List<Runnable> others) {
        this.thing = thing;
        this.version = version;
        this.text = text;
        this.saving = saving;
        this.others = others;
        this.first = version.getAsInt();
    }

    /** Writes a text of one unique word over the one that stands there; false when somebody was quicker. */
    boolean write() {
        String word = "w" + Fixture.unique();
        int opened = version.getAsInt();
        try {
            saving.save(opened, word);
        } catch (EditedMeanwhile refusal) {
            refused.add(word);
            return false;
        }
        saved.add(new Saved(opened + 1, word));
        return true;
    }

    /** Does something else to it, unless somebody is quicker. */
    void change(int round) {
        if (!others.isEmpty()) {
            try {
                others.get(round % others.size()).run();
            } catch (EditedMeanwhile refusal) {
                return;
            }
            otherwise.incrementAndGet();
        }
    }

    /** How many changes were acknowledged. */
    long acknowledged() {
        return (long) saved.size() + otherwise.get();
    }

    /** Words of the texts saved, in the order of their versions. */
    List<String> texts() {
        return saved.stream()
                .sorted(Comparator.comparingInt(Saved::version))
                .map(Saved::text)
                .toList();
    }

    /** Each saved text is a version of its own, and the last of them is what stands there. */
    boolean nothingLost() {
        List<Integer> versions = saved.stream().map(Saved::version).sorted().toList();
        List<Integer> expected =
                IntStream.rangeClosed(first + 1, version.getAsInt()).boxed().toList();
        return versions.equals(expected) && text.get().equals(texts().getLast());
    }

    @Override
    public String toString() {
        return thing + " from version " + first + " to " + version.getAsInt() + " by " + saved + ", now " + text.get();
    }
}
