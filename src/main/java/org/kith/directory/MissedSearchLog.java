package org.kith.directory;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kith.imports.Sql;
import org.kith.schedule.Clocks;
import org.kith.search.Words;

/** Counts searches that find little, by their words and the day alone: nothing says who made them, from where, or when. */
@ApplicationScoped
@Transactional(value = TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
public class MissedSearchLog {
    /** Groups of searches that are looked at, those made most often. */
    private static final int MOST = 500;

    @Resource(lookup = "jdbc/kith")
    DataSource database;

    @Inject
    Clock clock;

    /** Searches that ask for the same. */
    record Group(String words, int times, LocalDate last) {}

    /** @param words of which at least one is no stop word */
    public void note(String words) throws SQLException {
        String stems = Words.of(words).stream().distinct().sorted().collect(Collectors.joining(" "));
        LocalDate today = LocalDate.now(clock);
        try (Connection connection = database.getConnection()) {
            Sql sql = new Sql(connection);
            String count = "update missed_search set times = times + 1, words = ? where stems = ? and on_day = ?";
            if (sql.update(count, words, stems, today) == 0) {
                sql.update(
                        "insert into missed_search (stems, on_day, words, times) values (?, ?, ?, 1)",
                        stems,
                        today,
                        words);
            }
        }
    }

    /** Those made since the day, most often first. */
    List<Group> groups(LocalDate since) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new Sql(connection)
                    .list(
                            "select max(words), sum(times), max(on_day) from missed_search where on_day >= ? group by stems"
                                    + " order by sum(times) desc, max(on_day) desc, stems fetch first " + MOST
                                    + " rows only",
                            row -> new Group(row.getString(1), row.getInt(2), row.getObject(3, LocalDate.class)),
                            since);
        }
    }

    /** Forgets what is older than that many days. */
    void forget(int days) throws SQLException {
        try (Connection connection = database.getConnection()) {
            new Sql(connection)
                    .update(
                            "delete from missed_search where on_day < ?",
                            LocalDate.ofInstant(clock.instant(), Clocks.ZONE).minusDays(days));
        }
    }
}
