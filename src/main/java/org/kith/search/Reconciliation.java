package org.kith.search;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One comparison of everything in the index with everything in the database, a chunk of ids at a time, so that changes
 * do not wait for it. What differs is looked at again once the index has caught up; what differs then too was missed, and
 * is put right and counted.
 */
final class Reconciliation {
    /** How often a chunk in which something differs is looked at again while others go on changing things. */
    private static final int LOOKS = 5;

    /** Brings the index up to what is committed and says how far that is. */
    interface CatchUp {
        /** @return the number of the newest set, which the index has reached */
        long now() throws IOException, SQLException;
    }

    private final Iterator<DocumentSource> sources;
    private final Clock clock;
    private DocumentSource source;
    private long after;
    private Reconciled outcome;

    Reconciliation(Collection<DocumentSource> sources, Clock clock) {
        this.sources = sources.iterator();
        this.clock = clock;
        this.outcome = new Reconciled(clock.instant(), null, 0, 0);
    }

    Reconciled outcome() {
        return outcome;
    }

    boolean ended() {
        return outcome.endedAt() != null;
    }

    /** Compares the next chunk and puts right what differs in it. */
    void step(Generation generation, CatchUp catchUp) throws IOException, SQLException {
        if (source == null) {
            if (!sources.hasNext()) {
                outcome = new Reconciled(outcome.startedAt(), clock.instant(), outcome.compared(), outcome.repaired());
                return;
            }
            source = sources.next();
            after = 0;
        }
        List<Long> ids = source.ids(after, Intake.CHUNK);
        long last = ids.isEmpty() ? Long.MAX_VALUE : ids.getLast();
        Map<Long, Long> indexed = generation.fingerprints(source.type(), after + 1, last);
        Map<Long, SearchDocument> loaded = load(ids);
        Set<Long> all = new TreeSet<>(indexed.keySet());
        all.addAll(loaded.keySet());
        int repaired = repair(differing(all, indexed, loaded), generation, catchUp);
        outcome = new Reconciled(
                outcome.startedAt(), null, outcome.compared() + all.size(), outcome.repaired() + repaired);
        after = last;
        if (ids.isEmpty()) {
            source = null;
        }
    }

    /** Of things that seem to differ, puts right those that do; returns how many. */
    private int repair(Set<Long> seem, Generation generation, CatchUp catchUp) throws IOException, SQLException {
        Set<Long> different = seem;
        for (int look = 0; look < LOOKS && !different.isEmpty(); look++) {
            long before = catchUp.now();
            Map<Long, SearchDocument> loaded = load(different);
            different = differing(different, generation.fingerprints(source.type(), different), loaded);
            if (catchUp.now() == before) {
                for (long id : different) {
                    SearchDocument thing = loaded.get(id);
                    if (thing == null) {
                        generation.delete(source.type(), id);
                    } else {
                        generation.put(List.of(thing));
                    }
                }
                return different.size();
            }
        }
        return 0; // busy just here; the next comparison looks again
    }

    private static Set<Long> differing(Set<Long> ids, Map<Long, Long> indexed, Map<Long, SearchDocument> loaded) {
        return ids.stream()
                .filter(id -> !Objects.equals(
                        indexed.get(id), loaded.containsKey(id) ? Fingerprint.of(loaded.get(id)) : null))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that somebody may find. */
    private Map<Long, SearchDocument> load(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return source.load(List.copyOf(ids)).stream()
                .filter(IndexFields::indexed)
                .collect(Collectors.toMap(SearchDocument::id, Function.identity()));
    }
}
