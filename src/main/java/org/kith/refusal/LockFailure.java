package org.kith.refusal;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Tells whether a call failed only because somebody else held what it needed: a deadlock that the database ended, or a
 * wait for a lock that was too long. The same call may well succeed a moment later.
 */
final class LockFailure {
    /** Deadlock or changed at the same moment (both databases), deadlock, lock not to be had (PostgreSQL). */
    private static final Set<String> STATES = Set.of("40001", "40P01", "55P03");

    /** Lock not to be had, changed at the same moment (H2, whose states do not tell them from other failures). */
    private static final Set<Integer> H2_CODES = Set.of(50200, 90131);

    private LockFailure() {}

    /** Where the database said a word it decides, since persistence calls every failure to lock a lock's. */
    static boolean isBehind(Throwable failure) {
        List<SQLException> said = causes(failure)
                .filter(SQLException.class::isInstance)
                .flatMap(sql -> StreamSupport.stream(((SQLException) sql).spliterator(), false))
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .toList();
        return said.isEmpty()
                ? causes(failure)
                        .anyMatch(cause ->
                                cause instanceof PessimisticLockException || cause instanceof LockTimeoutException)
                : said.stream().anyMatch(LockFailure::tells);
    }

    private static boolean tells(SQLException said) {
        return said.getSQLState() != null && STATES.contains(said.getSQLState())
                || H2_CODES.contains(said.getErrorCode());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
