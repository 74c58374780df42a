package org.kith.imports;

import java.sql.SQLException;
import java.util.List;

/** The staged rows of an import, as the database has them. */
final class ImportRows {
    /** All but rows that were refused by themselves. */
    private static final String RESET = "update list_import_row set verdict = null, same_as = null, target_id = null,"
            + " target_version = null, near_id = null, take = '', kept = '', news = false,"
            + " gaps = false where import_id = ? and (verdict <> 'REFUSED'"
            + " or line in (select line from list_import_problem where import_id = ? and phase = 'MATCHING'"
            + " and severity = 'REFUSAL'))";

    private ImportRows() {}

    /** Every row stands as it was read, before it was held against others. */
    static void forgetMatching(Sql sql, long importId) throws SQLException {
        sql.update(RESET, importId, importId);
        sql.update("delete from list_import_problem where import_id = ? and phase = ?", importId, Phase.MATCHING);
    }

    /** Has the database count the rows that an import may have, so that it plans statements over them by what is there; see {@link Sql#countRows}. */
    static void countAll(Sql sql, ImportKind<?> kind) throws SQLException {
        sql.countRows("list_import_row");
        for (String table : kind.tables()) {
            sql.countRows(table);
        }
    }

    /** Adds rows that were read; what is refused already has its verdict. */
    static void add(Sql sql, long importId, List<Long> accepted, List<Long> refused) throws SQLException {
        String insert = "insert into list_import_row (import_id, line, verdict, take, kept) values (?, ?, ?, '', '')";
        sql.batch(
                insert,
                accepted.stream()
                        .map(line -> new Object[] {importId, line, null})
                        .toList());
        sql.batch(
                insert,
                refused.stream()
                        .map(line -> new Object[] {importId, line, Verdict.REFUSED})
                        .toList());
    }

    /** The file wins where a person edited something. */
    static void overwriteEdits(Sql sql, long importId) throws SQLException {
        sql.update(
                "update list_import_row set take = take || kept, kept = '', verdict = 'CHANGED'"
                        + " where import_id = ? and kept <> '' and verdict in ('CHANGED', 'UNCHANGED')",
                importId);
    }

    /** Rows that somebody has to decide about. */
    static int undecided(Sql sql, long importId) throws SQLException {
        return (int) sql.number(
                "select count(*) from list_import_row where import_id = ? and near_id is not null and choice is null",
                importId);
    }
}
