package org.kith.it;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.kith.search.Changes;

/** What the database itself holds of changes, and transactions that say nothing but changes. Runs inside the server. */
@ApplicationScoped
@Transactional
public class StoredChanges {
    @PersistenceContext
    EntityManager em;

    @Inject
    Changes changes;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    /** A thing as the changes name it. */
    public record Thing(String type, long id) {}

    /** The number of the last committed transaction that changed something. */
    public long clock() {
        return number(em.createNativeQuery("select n from change_clock"));
    }

    /** Numbers of the sets after {@code n}, in order. */
    public List<Long> numbersAfter(long n) {
        List<?> rows = em.createNativeQuery("select n from change_set where n > ?1 order by n")
                .setParameter(1, n)
                .getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).toList();
    }

    /** In how many of the sets after {@code n} each thing is. */
    public Map<Thing, Long> countsAfter(long n) {
        List<?> rows = em.createNativeQuery("select r.thing_type, r.thing_id, count(*) from change_set s"
                        + " join change_row r on r.tx_key = s.tx_key where s.n > ?1 group by r.thing_type, r.thing_id")
                .setParameter(1, n)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(
                        row -> new Thing((String) row[0], ((Number) row[1]).longValue()),
                        row -> ((Number) row[2]).longValue()));
    }

    /** Number of the one set in which the thing is. */
    public long numberOf(Thing thing) {
        return number(em.createNativeQuery("select s.n from change_set s join change_row r on r.tx_key = s.tx_key"
                        + " where r.thing_type = ?1 and r.thing_id = ?2")
                .setParameter(1, thing.type())
                .setParameter(2, thing.id()));
    }

    /** How many things of a type, from an id on, are in sets before {@code n}. */
    public long changedBefore(long n, String type, long from) {
        return number(em.createNativeQuery("select count(*) from change_set s join change_row r on r.tx_key = s.tx_key"
                        + " where s.n < ?1 and r.thing_type = ?2 and r.thing_id >= ?3")
                .setParameter(1, n)
                .setParameter(2, type)
                .setParameter(3, from));
    }

    /** How many things are in a set. */
    public long changesIn(long n) {
        return number(em.createNativeQuery("select count(*) from change_set s join change_row r on r.tx_key = s.tx_key"
                        + " where s.n = ?1")
                .setParameter(1, n));
    }

    /** How often the audit says that something was done to the thing. */
    public long audited(Thing thing) {
        return number(em.createNativeQuery("select count(*) from audit_entry where thing_type = ?1 and thing_id = ?2")
                .setParameter(1, thing.type())
                .setParameter(2, thing.id()));
    }

    private static long number(Query query) {
        return ((Number) query.getSingleResult()).longValue();
    }

    /**
     * A transaction in which things of a type with neighbouring ids change, though there are none.
     *
     * @param writes run before the changes are written down
     */
    public void change(String type, long from, int count, Runnable writes) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                writes.run();
            }

            @Override
            public void afterCompletion(int status) {
                // the changes tell the index themselves
            }
        });
        LongStream.range(from, from + count).forEach(id -> changes.of(type, id));
    }
}
