package org.kith.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.directory.Facets;
import org.kith.privacy.Audience;

/** Puts the profiles into a table that is made for being searched: a row each, with a document and facets for each level. */
final class PostgresRows {
    private static final List<Audience> LEVELS = List.of(Audience.PUBLIC, Audience.MEMBERS, Audience.COORDINATORS);
    private static final int BATCH = 1_000;

    private static final String DOCUMENT = "setweight(to_tsvector('english', ?), 'A')"
            + " || setweight(to_tsvector('simple', ?), 'B') || setweight(to_tsvector('english', ?), 'D')";

    private final Connection connection;
    private final FacetCodes codes;

    PostgresRows(Connection connection, FacetCodes codes) {
        this.connection = connection;
        this.codes = codes;
    }

    /** Returns whether there are trigrams, which is an extension. */
    boolean load(List<Profile> profiles) throws SQLException {
        boolean trigrams = trigrams();
        // rows stay whole: a document that is kept apart or packed has to be fetched to be ranked
        run("create unlogged table profile (id bigint primary key, type text, sort_name text, "
                + eachLevel("name_% text, document_% tsvector, facet_% int[]") + ") with (toast_tuple_target = 8160)");
        insert(profiles);
        for (Audience level : LEVELS) {
            run("create index on profile using gin (document_" + suffix(level) + ")");
            run("create index on profile using gin (facet_" + suffix(level) + ")");
            if (trigrams) {
                run("create index on profile using gin (name_" + suffix(level) + " gin_trgm_ops)");
            }
        }
        run("vacuum analyze profile");
        return trigrams;
    }

    private boolean trigrams() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet available =
                        statement.executeQuery("select 1 from pg_available_extensions where name = 'pg_trgm'")) {
            if (!available.next()) {
                return false;
            }
        }
        run("create extension pg_trgm");
        return true;
    }

    private void insert(List<Profile> profiles) throws SQLException {
        String row = "insert into profile values (?, ?, ?, " + eachLevel("?, " + DOCUMENT + ", ?") + ")";
        try (PreparedStatement insert = connection.prepareStatement(row)) {
            int waiting = 0;
            for (Profile profile : profiles) {
                fill(insert, profile);
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private void fill(PreparedStatement insert, Profile profile) throws SQLException {
        insert.setLong(1, profile.id());
        insert.setString(2, profile.type());
        insert.setString(3, profile.name().toLowerCase(Locale.ROOT));
        int place = 4;
        for (Audience level : LEVELS) {
            boolean visible = profile.visibleTo().includes(level);
            String name = String.join(" ", profile.at(level, profile.names()));
            insert.setString(place++, visible ? name : null);
            insert.setString(place++, visible ? name : null);
            insert.setString(place++, visible ? skills(profile, level) : null);
            insert.setString(place++, visible ? String.join(" ", profile.at(level, profile.texts())) : null);
            insert.setArray(place++, visible ? connection.createArrayOf("int4", facets(profile, level)) : null);
        }
    }

    private static String skills(Profile profile, Audience level) {
        Stream<Profile.Value> skills =
                profile.facets().stream().filter(value -> value.dimension().equals(Facets.SKILL));
        return profile.at(level, skills.toList()).stream()
                .map(id -> "skill" + id)
                .collect(Collectors.joining(" "));
    }

    private Integer[] facets(Profile profile, Audience level) {
        return profile.facets().stream()
                .filter(value -> !profile.at(level, List.of(value)).isEmpty())
                .map(value -> codes.code(value.dimension(), value.text()))
                .toArray(Integer[]::new);
    }

    /** The columns once for each level, whose name stands for the percent sign. */
    private static String eachLevel(String columns) {
        return LEVELS.stream().map(level -> columns.replace("%", suffix(level))).collect(Collectors.joining(", "));
    }

    private static String suffix(Audience level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private void run(String statement) throws SQLException {
        try (Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
