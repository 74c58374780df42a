package org.kith.directory;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.kith.search.Hit;
import org.kith.search.HitKind;

/**
 * What a saved search finds now, as far as it counts as fitting: what has all that was asked for, by whatever name. Of a
 * long text, which nothing has every word of, the best few count. Of very many things the newest are held one by one.
 */
final class Found {
    /** Most things that are held one by one. */
    static final int MOST = 1000;

    /** How many of those that have only some of the words of a long text count. */
    static final int BEST_PARTS = 20;

    /** The newest first: keys of all things grow. */
    private static final Comparator<Thing> NEWEST_FIRST =
            Comparator.comparingLong(Thing::id).reversed().thenComparing(Thing::type);

    private final TreeSet<Thing> things = new TreeSet<>(NEWEST_FIRST);
    private int parts;
    private boolean more;

    /** A thing of the directory; {@code type} as its documents name it. */
    record Thing(String type, long id) {}

    /** Takes more of what was found, the best first. */
    void add(List<Hit> hits) {
        hits.stream()
                .filter(this::fits)
                .map(hit -> new Thing(hit.type(), hit.id()))
                .forEach(things::add);
        while (things.size() > MOST) {
            things.pollLast();
            more = true;
        }
    }

    /** Hits have no kind when there are no words: then they have all that was chosen. */
    private boolean fits(Hit hit) {
        if (hit.kind() == HitKind.PART) {
            parts++;
            return parts <= BEST_PARTS;
        }
        return hit.kind() != HitKind.NEAR;
    }

    /** The newest first, at most {@link #MOST}. */
    List<Thing> things() {
        return List.copyOf(things);
    }

    /** There are more than are held, and they have smaller ids than this; 0 when there are not. */
    long from() {
        return more ? things.last().id() : 0;
    }
}
