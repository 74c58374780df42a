package org.kith.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** An installation of the first version, brought to today's tables. */
class FormerImportsTest {
    /** The last migration of the first version. */
    private static final String FIRST_VERSION = "008";

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
            sql.update("insert into account (id, version, email, enabled, session_stamp, created_at)"
                    + " values (1, 1, 'a@kith.example', true, 0, current_timestamp)");
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
}
