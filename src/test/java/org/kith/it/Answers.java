package org.kith.it;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.directory.DirectoryResult;
import org.kith.directory.OrganisationCard;
import org.kith.directory.VolunteerCard;

/** What a search answered, and the counts that it should have answered. */
final class Answers {
    private Answers() {}

    /** Counts by value by dimension. */
    static Map<String, Map<String, Integer>> counts(DirectoryResult result) {
        return result.facets().stream()
                .collect(Collectors.toMap(DirectoryResult.Facet::dimension, facet -> facet.values().stream()
                        .flatMap(DirectoryResult.Value::withNarrower)
                        .collect(Collectors.toMap(DirectoryResult.Value::value, DirectoryResult.Value::count))));
    }

    static List<VolunteerCard> volunteers(DirectoryResult result) {
        return result.hits().stream()
                .map(DirectoryResult.Entry::volunteer)
                .filter(Objects::nonNull)
                .toList();
    }

    static List<OrganisationCard> organisations(DirectoryResult result) {
        return result.hits().stream()
                .map(DirectoryResult.Entry::organisation)
                .filter(Objects::nonNull)
                .toList();
    }

    static <T> Map<String, Integer> all(List<T> things, Function<T, String> value) {
        return things.stream().collect(Collectors.toMap(value, thing -> 1, Integer::sum));
    }

    static <T> Map<String, Integer> each(List<T> things, Function<T, List<String>> values) {
        return things.stream()
                .flatMap(thing -> values.apply(thing).stream())
                .collect(Collectors.toMap(Function.identity(), value -> 1, Integer::sum));
    }

    static Map<String, Integer> each(int count, String... values) {
        return count == 0 ? Map.of() : Stream.of(values).collect(Collectors.toMap(Function.identity(), value -> count));
    }

    static Map<String, Map<String, Integer>> withoutEmpty(Map<String, Map<String, Integer>> counts) {
        return counts.entrySet().stream()
                .filter(dimension -> !dimension.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
