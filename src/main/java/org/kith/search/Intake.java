package org.kith.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Reads things afresh from their features and puts them into a generation, or takes them out of it. */
final class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class.getName());

    /** Most things read at once. */
    static final int CHUNK = 500;

    private final Map<String, DocumentSource> sources;
    private final BooleanSupplier stopped;
    private final IntConsumer done;

    /** @param done told how many things were read, again and again */
    Intake(Collection<DocumentSource> sources, BooleanSupplier stopped, IntConsumer done) {
        this.sources = sources.stream().collect(Collectors.toMap(DocumentSource::type, Function.identity()));
        this.stopped = stopped;
        this.done = done;
    }

    /** Brings the changed things up to date. False when it was stopped before the end. */
    boolean apply(Set<Change> changes, Generation generation) throws IOException {
        Map<String, Set<Long>> byType = new TreeMap<>();
        changes.forEach(change ->
                byType.computeIfAbsent(change.type(), type -> new TreeSet<>()).add(change.id()));
        for (Map.Entry<String, Set<Long>> changed : byType.entrySet()) {
            DocumentSource source = sources.get(changed.getKey());
            if (source == null) {
                LOG.log(Level.WARNING, "Nothing gives the index documents of type {0}", changed.getKey());
            } else if (!apply(source, changed.getValue(), generation)) {
                return false;
            }
        }
        return true;
    }

    /** Reads every thing of every type into a new index. False when it was stopped before the end. */
    boolean everything(Generation generation) throws IOException {
        for (DocumentSource source : sources.values()) {
            if (!all(source, generation)) {
                return false;
            }
        }
        return true;
    }

    private boolean apply(DocumentSource source, Set<Long> ids, Generation generation) throws IOException {
        if (ids.contains(Change.ALL)) {
            return all(source, generation);
        }
        List<Long> left = new ArrayList<>(ids);
        for (int from = 0; from < left.size(); from += CHUNK) {
            if (stopped.getAsBoolean()) {
                return false;
            }
            some(source, left.subList(from, Math.min(from + CHUNK, left.size())), generation);
        }
        return true;
    }

    private void some(DocumentSource source, List<Long> ids, Generation generation) throws IOException {
        List<SearchDocument> found = source.load(List.copyOf(ids));
        Set<Long> gone = new HashSet<>(ids);
        found.forEach(thing -> gone.remove(thing.id()));
        generation.put(found);
        for (long id : gone) {
            generation.delete(source.type(), id);
        }
        done.accept(ids.size());
    }

    private boolean all(DocumentSource source, Generation generation) throws IOException {
        long after = 0;
        while (!stopped.getAsBoolean()) {
            List<Long> ids = source.ids(after, CHUNK);
            if (ids.isEmpty()) {
                generation.deleteRange(source.type(), after + 1, Long.MAX_VALUE);
                return true;
            }
            generation.deleteRange(source.type(), after + 1, ids.getLast());
            generation.put(source.load(ids));
            after = ids.getLast();
            done.accept(ids.size());
        }
        return false;
    }
}
