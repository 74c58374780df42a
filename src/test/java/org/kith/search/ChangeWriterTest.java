package org.kith.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class ChangeWriterTest {
    private final MemoryDatabase database = new MemoryDatabase();

    /** While a large transaction sends its rows, small ones commit: none waits for it, and its number comes last. */
    @Test
    void othersCommitWhileALargeTransactionWritesItsRows() throws Exception {
        Set<Change> many = LongStream.rangeClosed(1, 2 * ChangeWriter.BATCH + 1)
                .mapToObj(id -> new Change("book", id))
                .collect(Collectors.toSet());
        List<Long> small = new ArrayList<>();

        long large =
                new ChangeWriter(inOneTransaction(() -> small.add(write(small.size() + 1)))).write(many, Instant.EPOCH);

        assertThat(small).containsExactly(1L, 2L, 3L);
        assertThat(large).isEqualTo(4);
        assertThat(database.count("change_row")).isEqualTo(many.size() + small.size());
    }

    private long write(long id) throws SQLException {
        return new ChangeWriter(database.source).write(Set.of(new Change("pen", id)), Instant.EPOCH);
    }

    private interface Meanwhile {
        void happens() throws SQLException;
    }

    /** The database as within one transaction, which the connection's end commits; tells each time rows are sent. */
    private DataSource inOneTransaction(Meanwhile sent) {
        return watched(DataSource.class, database.source, sent);
    }

    private static <T> T watched(Class<T> type, T real, Meanwhile sent) {
        return type.cast(Proxy.newProxyInstance(
                ChangeWriterTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (real instanceof Connection connection
                            && method.getName().equals("close")) {
                        connection.commit();
                    }
                    try {
                        Object result = method.invoke(real, arguments);
                        if (method.getName().equals("executeBatch")) {
                            sent.happens();
                        }
                        return watchedToo(result, sent);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private static Object watchedToo(Object result, Meanwhile sent) throws SQLException {
        if (result instanceof Connection connection) {
            connection.setAutoCommit(false);
            return watched(Connection.class, connection, sent);
        }
        return result instanceof PreparedStatement statement
                ? watched(PreparedStatement.class, statement, sent)
                : result;
    }
}
