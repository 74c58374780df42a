package org.kith.bench;

import java.util.List;
import org.kith.directory.Facets;
import org.kith.privacy.Audience;
import org.kith.search.SearchDocument;

/**
 * An invented organisation or volunteer.
 *
 * @param names first the one that lists are ordered by
 * @param facets the values of every dimension, skills by their ids
 * @param words what matching reads; null for organisations
 */
record Profile(
        String type,
        long id,
        Audience visibleTo,
        List<Value> names,
        List<Value> texts,
        List<Value> facets,
        String words) {

    /** @param dimension null but for facets */
    record Value(String dimension, String text, Audience audience) {}

    String name() {
        return names.getFirst().text();
    }

    /** As the directory describes it to the index. */
    SearchDocument document() {
        return document("");
    }

    /** The same with more text in it, for everybody who may find the profile. */
    SearchDocument document(String more) {
        SearchDocument.Builder document = SearchDocument.of(type, id)
                .visibleTo(visibleTo)
                .sortName(names.getFirst().audience() == Audience.PRIVATE ? "" : name())
                .words(words)
                .text(more, visibleTo);
        names.forEach(name -> document.name(name.text(), name.audience()));
        texts.forEach(text -> document.text(text.text(), text.audience()));
        for (Value value : facets) {
            if (value.dimension().equals(Facets.SKILL)) {
                document.skill(Long.parseLong(value.text()), value.audience());
            }
            document.facet(value.dimension(), value.text(), value.audience());
        }
        return document.build();
    }

    /** What of the values somebody on the level finds the profile by. */
    List<String> at(Audience level, List<Value> values) {
        return values.stream()
                .filter(value -> value.audience().narrower(visibleTo).includes(level))
                .map(Value::text)
                .toList();
    }
}
