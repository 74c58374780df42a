package org.kith.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.kith.privacy.Audience;

/** Things of type "book" for the index to read; counts how many it was asked for. */
final class Shelf implements DocumentSource {
    final TreeMap<Long, String> titles = new TreeMap<>();
    final List<Long> loaded = new ArrayList<>();
    Runnable beforeLoad = () -> {};

    @Override
    public String type() {
        return "book";
    }

    @Override
    public List<SearchDocument> load(Collection<Long> ids) {
        beforeLoad.run();
        loaded.addAll(ids);
        return ids.stream()
                .filter(titles::containsKey)
                .map(id -> SearchDocument.of("book", id)
                        .visibleTo(Audience.PUBLIC)
                        .name(titles.get(id), Audience.PUBLIC)
                        .build())
                .toList();
    }

    @Override
    public List<Long> ids(long after, int limit) {
        return titles.tailMap(after, false).keySet().stream().limit(limit).toList();
    }
}
