package org.kith.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kith.search.IndexQuery;
import org.kith.search.Sort;
import org.kith.search.Term;
import org.kith.search.Words;

/**
 * A query of the index as one statement of PostgreSQL: total, page and counts over what is found once. Skills are words
 * of the document ({@code skill12}), so that one index answers words and skills together.
 */
final class PostgresSearch {
    /** As the directory does: up to so many terms are all needed. */
    private static final int ALL_NEEDED = 4;

    private final IndexQuery asked;
    private final FacetCodes codes;
    private final String level;
    private final List<Object> parameters = new ArrayList<>();
    private final List<Integer[]> chosen = new ArrayList<>();
    private final List<FacetCodes.Range> ranges = new ArrayList<>();
    private final String sql;

    PostgresSearch(IndexQuery asked, FacetCodes codes) {
        this.asked = asked;
        this.codes = codes;
        level = asked.level().name().toLowerCase(Locale.ROOT);
        asked.facets().forEach(this::choose);
        sql = statement();
    }

    String sql() {
        return sql;
    }

    List<Object> parameters() {
        return parameters;
    }

    /** What was typed, as far as it may be a name that was typed wrongly; empty when it cannot be one. */
    String typed() {
        return asked.terms().size() > ALL_NEEDED
                ? ""
                : asked.terms().stream().map(Term::text).collect(Collectors.joining(" "));
    }

    String level() {
        return level;
    }

    private void choose(String dimension, Set<String> values) {
        chosen.add(codes.meant(dimension, values, asked.groups().get(dimension)).stream()
                .map(value -> codes.code(dimension, value))
                .toArray(Integer[]::new));
        ranges.add(codes.range(dimension));
    }

    private String statement() {
        String found = "with found as materialized (select id, type, sort_name, facet_" + level + " as facet, " + rank()
                + " as rank" + choices() + " from profile where " + wanted() + atMostOneMissed() + ")";
        String all = all(-1);
        String order = asked.sort() == Sort.NAME || asked.terms().isEmpty() ? "sort_name" : "rank desc";
        parameters.add(asked.limit());
        parameters.add(asked.from() == null ? 0 : asked.from().counted());
        return found + " select 0, 0, count(*) from found where " + all
                + " union all (select 1, id, 0 from found where " + all + " order by " + order
                + ", type, id limit ? offset ?)"
                + " union all select 2, value, count(*) from found, unnest(facet) value where " + counted(all)
                + " group by value";
    }

    private String rank() {
        if (asked.terms().isEmpty()) {
            return "0";
        }
        parameters.add(words());
        return "ts_rank('{0.17, 0.17, 1, 0.67}', document_" + level + ", to_tsquery('english', ?))";
    }

    private String choices() {
        StringBuilder choices = new StringBuilder();
        for (int place = 0; place < chosen.size(); place++) {
            choices.append(", facet_" + level + " && ? as chosen" + place);
            parameters.add(chosen.get(place));
        }
        return choices.toString();
    }

    private String wanted() {
        if (asked.terms().isEmpty()) {
            return "document_" + level + " is not null";
        }
        parameters.add(words());
        return "document_" + level + " @@ to_tsquery('english', ?)";
    }

    /** What misses two choices is neither on the page nor counted. */
    private String atMostOneMissed() {
        StringBuilder conditions = new StringBuilder();
        for (int one = 0; one < chosen.size(); one++) {
            for (int other = one + 1; other < chosen.size(); other++) {
                conditions.append(" and (facet_" + level + " && ? or facet_" + level + " && ?)");
                parameters.add(chosen.get(one));
                parameters.add(chosen.get(other));
            }
        }
        return conditions.toString();
    }

    /** Every choice but one (-1: every choice). */
    private String all(int but) {
        return IntStream.range(0, chosen.size())
                .filter(place -> place != but)
                .mapToObj(place -> "chosen" + place)
                .reduce("true", (left, right) -> left + " and " + right);
    }

    private String counted(String all) {
        StringBuilder counted = new StringBuilder("(" + all + ")");
        for (int place = 0; place < chosen.size(); place++) {
            counted.append(" or (" + all(place) + " and value between ? and ?)");
            parameters.add(ranges.get(place).first());
            parameters.add(ranges.get(place).last());
        }
        return counted.toString();
    }

    private String words() {
        return asked.terms().stream()
                .map(PostgresSearch::words)
                .collect(Collectors.joining(asked.terms().size() > ALL_NEEDED ? " | " : " & "));
    }

    private static String words(Term term) {
        String together = Words.plain(term.text()).stream()
                .map(word -> "'" + word.replace("\\", "").replace("'", "''") + "'")
                .collect(Collectors.joining(" & "));
        Stream<String> skills = Stream.concat(term.skills().stream(), term.narrowerSkills().stream())
                .map(skill -> "skill" + skill);
        return Stream.concat(Stream.of("(" + together + ")"), skills).collect(Collectors.joining(" | ", "(", ")"));
    }
}
