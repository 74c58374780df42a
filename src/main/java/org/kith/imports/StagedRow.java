package org.kith.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * What became of a row, as it is stored.
 *
 * @param targetId the thing it is; null for a new one that has not gone in
 * @param nearId a thing that it could be; null without one
 * @param choice what a person said about that; null before
 * @param take names of fields whose value goes in
 * @param kept names of fields where a person's edit stays
 */
public record StagedRow(
        long line,
        Verdict verdict,
        Long targetId,
        Long nearId,
        NearChoice choice,
        List<String> take,
        List<String> kept) {
    static final String COLUMNS = "line, verdict, target_id, near_id, choice, take, kept";

    static StagedRow of(ResultSet row) throws SQLException {
        String choice = row.getString("choice");
        return new StagedRow(
                row.getLong("line"),
                Verdict.valueOf(row.getString("verdict")),
                Sql.id(row, "target_id"),
                Sql.id(row, "near_id"),
                choice == null ? null : NearChoice.valueOf(choice),
                names(row.getString("take")),
                names(row.getString("kept")));
    }

    private static List<String> names(String stored) {
        return Arrays.stream(stored.split(" ")).filter(name -> !name.isEmpty()).toList();
    }
}
