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
import org.kith.installation.NodeCopy;

/** Reads the imported positions as they were committed, whatever the transaction under way has seen or changed. */
@ApplicationScoped
@Transactional(value = TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
public class PositionReading implements NodeCopy.Source<Map<Outcode, Position>> {
    @Resource(lookup = "jdbc/kith")
    DataSource database;

    @Override
    public long changes() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return changes(new Sql(connection));
        }
    }

    @Override
    public NodeCopy.Read<Map<Outcode, Position>> read() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Sql sql = new Sql(connection);
            long changes = changes(sql); // first: what changes after it is read once more
            return new NodeCopy.Read<>(changes, all(sql));
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
}
