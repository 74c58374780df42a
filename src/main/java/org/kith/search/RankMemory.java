package org.kith.search;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What lists were ranked by whose next page somebody may ask for; the least recently used go when there is too much. It is
 * this node's and ends with it; a list goes on without it as {@link Searching} says.
 */
final class RankMemory {
    /** Some ten megabytes; a list of four words needs some twenty. */
    private static final int MOST_NUMBERS = 50_000;

    private final Map<Long, RankStatistics> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final int most;
    private int numbers;

    RankMemory() {
        this(MOST_NUMBERS);
    }

    /** @param most numbers of all lists together, about */
    RankMemory(int most) {
        this.most = most;
    }

    /** @return its name, not 0 */
    synchronized long keep(RankStatistics statistics) {
        long name;
        do {
            name = ThreadLocalRandom.current().nextLong();
        } while (name == 0 || kept.containsKey(name));
        kept.put(name, statistics);
        numbers += statistics.size();
        Iterator<RankStatistics> oldest = kept.values().iterator();
        while (numbers > most && kept.size() > 1) {
            numbers -= oldest.next().size();
            oldest.remove();
        }
        return name;
    }

    /** Null when it is not kept any more. */
    synchronized RankStatistics get(long name) {
        return kept.get(name);
    }
}
