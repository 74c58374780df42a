package org.kith.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kith.privacy.Audience;

/** Names that begin as somebody types, for completion: of things that the level may find now, and of nothing else. */
@ApplicationScoped
public class Beginnings {
    @Inject
    SearchIndex index;

    /**
     * Ids of things of one type whose name has a word beginning with each word typed, in whichever order; those whose name
     * begins as typed come first, then by name.
     *
     * @param level the viewer's level; never {@code PRIVATE}
     * @param typed read as names are: case and accents do not matter
     * @param limit most ids, at least 1
     * @return empty when no word was typed
     * @throws SearchUnavailable when there is no index to ask
     */
    public List<Long> named(Audience level, String type, String typed, int limit) {
        return index.read(searcher -> new BeginningSearch(searcher, level).named(type, typed, limit));
    }

    /**
     * Those of the names of which something of the types has a value and the level may find it.
     *
     * @param dimension whose values they are
     * @param values by name
     * @throws SearchUnavailable when there is no index to ask
     */
    public Set<String> live(
            Audience level, Set<String> types, String dimension, Map<String, ? extends Collection<String>> values) {
        return index.read(searcher -> new BeginningSearch(searcher, level).live(types, dimension, values));
    }
}
