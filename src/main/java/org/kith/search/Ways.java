package org.kith.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** The ways in which a document can meet one term, by the kind of hit that each makes. */
final class Ways {
    /** How much a second way of meeting the same term adds to the best one. */
    private static final float TIE = 0.1f;

    private final NavigableMap<HitKind, List<Query>> byKind = new TreeMap<>();
    private final Map<HitKind, Query> upTo = new EnumMap<>(HitKind.class);

    Ways add(HitKind kind, Query query) {
        if (!(query instanceof MatchNoDocsQuery)) {
            byKind.computeIfAbsent(kind, none -> new ArrayList<>()).add(query);
        }
        return this;
    }

    boolean has(HitKind kind) {
        return byKind.containsKey(kind);
    }

    /** Whether there is a way at all. */
    boolean any() {
        return !byKind.isEmpty();
    }

    /** By any way that makes a hit of the kind or a better one. */
    Query upTo(HitKind kind) {
        return upTo.computeIfAbsent(
                kind,
                last -> anyOf(byKind.headMap(last, true).values().stream()
                        .flatMap(List::stream)
                        .toList()));
    }

    static Query anyOf(List<Query> queries) {
        return switch (queries.size()) {
            case 0 -> new MatchNoDocsQuery("no way");
            case 1 -> queries.getFirst();
            default -> new DisjunctionMaxQuery(queries, TIE);
        };
    }

    static Query together(List<Query> queries, Occur occur) {
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, occur));
        return all.build();
    }
}
