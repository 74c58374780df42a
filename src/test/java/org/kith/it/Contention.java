package org.kith.it;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.kith.directory.Organisation;
import org.kith.refusal.Saves;

/** Write verbs that want what others hold; each counts organisations' versions up. Runs inside the server. */
@ApplicationScoped
@Transactional
@Saves
public class Contention {
    @PersistenceContext
    EntityManager em;

    @Resource(lookup = "jdbc/kith")
    DataSource database;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    /** Changes one organisation, and after {@code between} another, for which it waits. */
    public void changeBoth(long first, long second, Runnable between) {
        change(first);
        between.run();
        change(second);
    }

    /** Changes one organisation, and after {@code between} another, unless somebody holds that one at this moment. */
    public void changeBothAtOnce(long first, long second, Runnable between) {
        change(first);
        between.run();
        em.find(
                Organisation.class,
                second,
                LockModeType.PESSIMISTIC_WRITE,
                Map.of("jakarta.persistence.lock.timeout", 0));
        change(second);
    }

    /** The same, but asks for the second as the changes for the index are written: after the verb, before the commit. */
    public void changeBothAtTheEnd(long first, long second, Runnable between) {
        change(first);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                between.run();
                changeAtOnce(second);
            }

            @Override
            public void afterCompletion(int status) {
                // nothing to tidy
            }
        });
    }

    private void changeAtOnce(long organisation) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select id from organisation where id = " + organisation + " for update nowait");
            statement.execute("update organisation set version = version + 1 where id = " + organisation);
        } catch (SQLException e) {
            transactions.setRollbackOnly();
            throw new IllegalStateException(e);
        }
    }

    private void change(long organisation) {
        em.createNativeQuery("update organisation set version = version + 1 where id = ?1")
                .setParameter(1, organisation)
                .executeUpdate();
    }

    public int version(long organisation) {
        return em.find(Organisation.class, organisation).version();
    }

    /** How long a connection lets anybody wait for a lock, in milliseconds. */
    public int longestWait() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            try (var row = statement.executeQuery(
                    postgres
                            ? "select setting from pg_settings where name = 'lock_timeout'"
                            : "select lock_timeout()")) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
