package org.kith.area;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.kith.imports.Sql;
import org.kith.privacy.Audit;
import org.kith.privacy.Viewer;
import org.kith.refusal.Saves;

/** Writes imported positions, and tells what lies elsewhere by that. */
@ApplicationScoped
@Transactional(rollbackOn = SQLException.class)
@Saves
public class PositionWriter {
    static final int FAR_MILES = 10;

    private static final int FILE_NAME = 200;

    @Resource(lookup = "jdbc/kith")
    DataSource database;

    @Inject
    PositionSnapshot snapshot;

    @Inject
    Event<PositionsChanged> changed;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    PositionState state() {
        return run(sql -> sql.list(
                        "select file_name, imported_at, (select count(*) from outcode_position) as imported"
                                + " from outcode_position_change where id = 1",
                        row -> new PositionState(
                                snapshot.packagedCount(),
                                row.getInt("imported"),
                                row.getString("file_name"),
                                row.getTimestamp("imported_at") == null
                                        ? null
                                        : row.getObject("imported_at", LocalDateTime.class)
                                                .toInstant(ZoneOffset.UTC)))
                .getFirst());
    }

    PositionImports.Taken replace(Viewer viewer, String fileName, PositionFile.Read read) {
        return run(sql -> {
            Map<Outcode, Position> now = read.positions();
            String name = fileName.substring(0, Math.min(fileName.length(), FILE_NAME));
            Map<Outcode, Position> before = write(sql, now, name, viewer.accountId());
            audit.record(viewer, "positions.imported", "positions", null, now.size() + " districts");
            return new PositionImports.Taken(
                    now.size(),
                    read.rows(),
                    (int) now.keySet().stream()
                            .filter(outcode -> effective(before, outcode) == null)
                            .count(),
                    (int) now.entrySet().stream()
                            .filter(entry -> far(effective(before, entry.getKey()), entry.getValue()))
                            .count());
        });
    }

    private static boolean far(Position before, Position now) {
        return before != null && before.kilometresTo(now) > FAR_MILES * Distance.KILOMETRES_IN_A_MILE;
    }

    void clear(Viewer viewer) {
        run(sql -> {
            write(sql, Map.of(), null, null);
            audit.record(viewer, "positions.takenBack", "positions", null, "done");
            return null;
        });
    }

    /** Returns what was imported before. */
    private Map<Outcode, Position> write(Sql sql, Map<Outcode, Position> now, String fileName, Long by)
            throws SQLException {
        // first, so that of two imports at once the second waits
        sql.update(
                "update outcode_position_change set n = n + 1, file_name = ?, imported_by = ?, imported_at = ?"
                        + " where id = 1",
                fileName,
                by,
                fileName == null ? null : Sql.utc(clock.instant()));
        Map<Outcode, Position> before = PositionReading.all(sql);
        sql.update("delete from outcode_position");
        List<Object[]> rows = now.entrySet().stream()
                .map(entry -> new Object[] {
                    entry.getKey().value(),
                    entry.getValue().latitude(),
                    entry.getValue().longitude()
                })
                .toList();
        sql.batch("insert into outcode_position (outcode, latitude, longitude) values (?, ?, ?)", rows);
        Set<Outcode> moved = new HashSet<>(now.keySet());
        moved.addAll(before.keySet());
        moved.removeIf(outcode -> Objects.equals(effective(before, outcode), effective(now, outcode)));
        changed.fire(new PositionsChanged(moved));
        return before;
    }

    private Position effective(Map<Outcode, Position> imported, Outcode outcode) {
        Position position = imported.get(outcode);
        return position == null ? snapshot.packaged(outcode) : position;
    }

    private interface Work<T> {
        T with(Sql sql) throws SQLException;
    }

    private <T> T run(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.with(new Sql(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("The positions cannot be read or written", e);
        }
    }
}
