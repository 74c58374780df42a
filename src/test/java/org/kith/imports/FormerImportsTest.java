package org.kith.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** An installation of the first version, brought to today's tables. */
class FormerImportsTest {
    /** The last migration of the first version. */
    private static final String FIRST_VERSION = "008";

    /** The last one before pages of imports counted nothing. */
    private static final String COUNTING = "014";

    private final UUID name = UUID.randomUUID();
    private final JdbcDataSource database = new JdbcDataSource();

    private void migrate(String to) {
        database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).target(to).load().migrate();
    }

    @Test
    void whatWasImportedStaysInTheHistoryAndWhatWaitedIsGone() throws SQLException {
        migrate(FIRST_VERSION);
        try (Connection connection = database.getConnection()) {
            Sql sql = new Sql(connection);
            addAccount(sql);
            sql.update("insert into organisation (id, version, name, page_audience, updated_at)"
                    + " values (2, 1, 'Old Mill', 'PUBLIC', current_timestamp)");
            sql.update("insert into organisation_import (id, version, file_name, content, uploaded_by, uploaded_at,"
                    + " applied_at, new_count, changed_count, unchanged_count, folded_count, refused_count)"
                    + " values (3, 1, 'old.csv', 'name', 1, current_timestamp, current_timestamp, 1, 0, 0, 2, 1)");
            sql.update("insert into organisation_import (id, version, file_name, content, uploaded_by, uploaded_at)"
                    + " values (4, 1, 'waiting.csv', 'name', 1, current_timestamp)");

            migrate("latest");

            assertThat(sql.list("select name from organisation", row -> row.getString(1)))
                    .containsExactly("Old Mill");
            assertThat(sql.list("select id from list_import", row -> row.getLong(1)))
                    .containsExactly(3L);
            assertThat(sql.number("select sheet_rows from list_import")).isEqualTo(4);
            assertThat(sql.list("select mapping from list_import", row -> Json.mapping(row.getString(1))))
                    .isEqualTo(List.of(Mapping.NONE));
            assertThat(sql.list("select sheet_columns from list_import", row -> Json.columns(row.getString(1))))
                    .isEqualTo(List.of(List.of()));
            sql.update("shutdown");
        }
    }

    @Test
    void whatWasJudgedIsJudgedAgainAndWhatWentInKeepsItsCounts() throws SQLException {
        migrate(COUNTING);
        try (Connection connection = database.getConnection()) {
            Sql sql = new Sql(connection);
            addAccount(sql);
            addImport(sql, 2, "APPLIED");
            addImport(sql, 3, "JUDGED");
            sql.update(
                    "insert into list_import_row (import_id, line, verdict, take, kept) values (2, 2, 'CHANGED', '', '')");
            sql.update(
                    "insert into list_import_row (import_id, line, verdict, take, kept) values (2, 3, 'UNCHANGED', '', ' WEB ')");
            sql.update("insert into list_import_problem (import_id, line, phase, severity, text_key, arguments)"
                    + " values (2, 2, 'READING', 'WARNING', 'k', '[]')");
            sql.update(
                    "insert into list_import_row (import_id, line, verdict, take, kept) values (2, 4, 'REFUSED', '', '')");
            for (String severity : List.of("REFUSAL", "WARNING")) {
                sql.update(
                        "insert into list_import_problem (import_id, line, phase, severity, text_key, arguments)"
                                + " values (2, 4, 'READING', ?, 'k', '[]')",
                        severity);
            }
            sql.update("insert into staged_organisation (import_id, line, name, year_end, pence, member, signatory)"
                    + " values (2, 2, 'A', date '2020-03-31', 5, false, false)");
            sql.update("insert into staged_organisation (import_id, line, name, member, signatory, theme_words)"
                    + " values (2, 3, 'B', true, false, 'Buy local')");

            migrate("latest");

            assertThat(sql.list("select id, state from list_import order by id", row -> row.getString(2)))
                    .containsExactly("APPLIED", "JUDGING");
            assertThat(sql.list(
                            "select import_id, phase from list_import_work", row -> row.getLong(1) + row.getString(2)))
                    .containsExactly("3MATCHING");
            assertThat(sql.list("select entries from list_import where id = 2", row -> Json.numbers(row.getString(1))))
                    .isEqualTo(List.of(Map.of(
                            "NEW",
                            0,
                            "CHANGED",
                            1,
                            "UNCHANGED",
                            1,
                            "NEAR",
                            0,
                            "EDITED",
                            1,
                            "FOLDED",
                            0,
                            "REFUSED",
                            1,
                            "WARNINGS",
                            1)));
            assertThat(sql.list("select line, pence from staged_organisation_income", row -> row.getLong(1)))
                    .containsExactly(2L);
            assertThat(sql.list("select line, theme_words from staged_organisation_role", row -> row.getString(2)))
                    .containsExactly("Buy local");
            sql.update("shutdown");
        }
    }

    private static void addAccount(Sql sql) throws SQLException {
        sql.update("insert into account (id, version, email, enabled, session_stamp, created_at)"
                + " values (1, 1, 'a@kith.example', true, 0, current_timestamp)");
    }

    private static void addImport(Sql sql, long id, String state) throws SQLException {
        sql.update(
                "insert into list_import (id, version, kind, file_name, bytes, header_row, worksheets, sheet_columns,"
                        + " mapping, sheet_rows, state, uploaded_by, uploaded_at, new_count, changed_count, unchanged_count,"
                        + " folded_count, refused_count) values (?, 1, 'organisations', 'list.csv', 0, true, '[]', '[]',"
                        + " '{}', 2, ?, 1, current_timestamp, 0, 1, 1, 0, 0)",
                id,
                state);
    }
}
