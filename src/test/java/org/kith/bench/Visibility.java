package org.kith.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kith.privacy.Audience;
import org.kith.search.DiskIndex;
import org.kith.search.IndexQuery;
import org.kith.search.SearchResult;
import org.kith.search.Sort;
import org.kith.search.Term;

/** How long it takes from reading a changed profile until it is found by what is new in it. */
final class Visibility {
    private final DiskIndex index;
    private final Profiles profiles;
    private final Times times = new Times();

    Visibility(DiskIndex index, Profiles profiles) {
        this.index = index;
        this.profiles = profiles;
    }

    /** The 99th percentile of so many changes, in milliseconds. */
    String measure(int changes) {
        for (int change = 0; change < changes; change++) {
            Profile profile =
                    profiles.all().get((int) ((long) change * profiles.all().size() / changes));
            String word = "novelty" + change;
            if (times.measure(() -> find(profile, word)).total() != 1) {
                throw new IllegalStateException(
                        "The change of " + profile.type() + " " + profile.id() + " is not found");
            }
        }
        return times.milliseconds(99);
    }

    private SearchResult find(Profile profile, String word) {
        try {
            index.change(profile.document(word));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return index.search(new IndexQuery(
                Audience.COORDINATORS,
                Set.of(),
                List.of(new Term(word, Set.of(), Set.of())),
                Map.of(),
                Sort.RELEVANCE,
                1));
    }
}
