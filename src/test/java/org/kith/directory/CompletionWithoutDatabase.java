package org.kith.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.kith.area.NamedAreas;
import org.kith.privacy.Viewer;
import org.kith.search.Beginnings;
import org.kith.vocabulary.Areas;
import org.kith.vocabulary.Vocabulary;

/** Completion as the search box calls it, with an index and names that are given instead of the database. */
public final class CompletionWithoutDatabase {
    private final Completion completion = new Completion();

    /** Names are asked for by id; null for an id that has none. */
    public CompletionWithoutDatabase(
            Beginnings beginnings,
            Vocabulary vocabulary,
            LongFunction<String> organisations,
            LongFunction<String> volunteers) {
        completion.beginnings = beginnings;
        completion.vocabulary = vocabulary;
        completion.areas = new Areas();
        completion.namedAreas = new NamedAreas();
        completion.organisations = new Organisations() {
            @Override
            Map<Long, String> names(Viewer viewer, Collection<Long> ids) {
                return named(organisations, ids);
            }
        };
        completion.volunteers = new VolunteerCards() {
            @Override
            Map<Long, String> names(Viewer viewer, Collection<Long> ids) {
                return named(volunteers, ids);
            }
        };
        completion.readAreas();
    }

    private static Map<Long, String> named(LongFunction<String> names, Collection<Long> ids) {
        Map<Long, String> named = new HashMap<>();
        ids.forEach(id -> {
            String name = names.apply(id);
            if (name != null) {
                named.put(id, name);
            }
        });
        return named;
    }

    /** Labels of what is offered. */
    public List<String> complete(Viewer viewer, String typed, int limit) {
        return completion.of(viewer, typed, limit).stream()
                .map(Completion.Offer::label)
                .toList();
    }
}
