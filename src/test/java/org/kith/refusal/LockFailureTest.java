package org.kith.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockFailureTest {
    private static SQLException said(String state, int code) {
        return new SQLException("the database's words", state, code);
    }

    @ParameterizedTest
    @CsvSource({"40001,0", "40P01,0", "55P03,0", "40001,40001", "HYT00,50200", "90131,90131"})
    void deadlocksAndLongWaitsOfBothDatabasesAreKnown(String state, int code) {
        assertThat(LockFailure.isBehind(said(state, code))).isTrue();
        assertThat(LockFailure.isBehind(new PersistenceException(new IllegalStateException(said(state, code)))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"23505,0", "23505,23505", "08006,0", "57014,0", "HYT00,57014", "42P01,0"})
    void otherFailuresOfTheDatabaseAreNot(String state, int code) {
        assertThat(LockFailure.isBehind(said(state, code))).isFalse();
        assertThat(LockFailure.isBehind(new PersistenceException(said(state, code))))
                .isFalse();
    }

    @Test
    void whatTheDatabaseSaidCountsMoreThanWhatPersistenceMadeOfIt() {
        assertThat(LockFailure.isBehind(new PessimisticLockException(said("08006", 0))))
                .as("the connection broke while locking")
                .isFalse();
        assertThat(LockFailure.isBehind(new PessimisticLockException(said("55P03", 0))))
                .isTrue();
        assertThat(LockFailure.isBehind(new PessimisticLockException())).isTrue();
        assertThat(LockFailure.isBehind(new LockTimeoutException())).isTrue();
    }

    @Test
    void aLostOptimisticLockIsNone() {
        assertThat(LockFailure.isBehind(new OptimisticLockException())).isFalse();
        assertThat(LockFailure.isBehind(new EditedMeanwhile())).isFalse();
    }

    @Test
    void whatOnlyTheCommitShowsIsFound() {
        RollbackException rolledBack = new RollbackException();
        assertThat(LockFailure.isBehind(rolledBack)).isFalse();
        rolledBack.initCause(new IllegalStateException(said("40P01", 0)));
        assertThat(LockFailure.isBehind(rolledBack)).isTrue();
    }

    @Test
    void whatStandsBehindABatchIsFound() {
        BatchUpdateException batch = new BatchUpdateException(new int[0]);
        batch.setNextException(said("HYT00", 50200));
        assertThat(LockFailure.isBehind(new PersistenceException(batch))).isTrue();
    }
}
