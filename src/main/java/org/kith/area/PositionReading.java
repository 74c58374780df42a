package org.kith.area;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.kith.imports.Sql;

/** Reads the imported positions as they were committed, whatever the transaction under way has seen or changed. */
@ApplicationScoped
@Transactional(value = TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
public class PositionReading {
    @Resource(lookup = "jdbc/kith")
    DataSource database;

    /** How often positions were imported or taken back so far. */
    long changes() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return changes(new Sql(connection));
        }
    }

    /** All of them. */
    Read read() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Sql sql = new Sql(connection);
            long changes = changes(sql); // first: what changes after it is read once more
            return new Read(changes, all(sql));
        }
    }

    static Map<Outcode, Position> all(Sql sql) throws SQLException {
        Map<Outcode, Position> positions = new HashMap<>();
        sql.list(
                "select outcode, latitude, longitude from outcode_position",
                row -> positions.put(
                        new Outcode(row.getString("outcode")),
                        new Position(row.getDouble("latitude"), row.getDouble("longitude"))));
        return positions;
    }

    private static long changes(Sql sql) throws SQLException {
        return sql.number("select n from outcode_position_change where id = 1");
    }

    /** @param changes how often they had changed at least */
    record Read(long changes, Map<Outcode, Position> positions) {}
}
