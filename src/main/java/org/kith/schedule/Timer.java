package org.kith.schedule;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Fires the jobs of all features, each on one node at a time. One thread looks every few seconds: it renews the leases of
 * what this node runs and takes what is due, which then runs on a thread of its own. When a node dies its leases run out,
 * and whoever looks next takes its jobs.
 */
@ApplicationScoped
public class Timer {
    private static final Logger LOG = Logger.getLogger(Timer.class.getName());

    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration END = Duration.ofSeconds(30);

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    @Inject
    @Any
    Instance<Job> jobs;

    @Inject
    JobLeases leases;

    private final String node = UUID.randomUUID().toString();
    private final Set<String> woken = ConcurrentHashMap.newKeySet();
    private final Semaphore wakeUps = new Semaphore(0);
    private final Set<String> entered = new HashSet<>();
    private final Map<String, Running> running = new HashMap<>();
    private volatile boolean stopped;
    private Thread thread;

    private record Running(JobRun run, Thread thread) {}

    /** Begins to look; called once the database has its tables and the features are up. */
    public void start() {
        thread = threads.newThread(this::work);
        thread.setName("kith-timer");
        thread.start();
    }

    /** Has a job run at once, before it is due, unless another node is at it. */
    public void wake(String job) {
        woken.add(job);
        wakeUps.release();
    }

    @PreDestroy
    void stop() {
        if (thread == null) {
            return;
        }
        stopped = true;
        wakeUps.release();
        try {
            if (!thread.join(END)) {
                LOG.warning("The timer has not ended in time; what it runs is taken over when its leases run out");
            }
        } catch (InterruptedException e) {
            LOG.log(Level.FINE, "Interrupted while the timer ends", e);
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (!stopped) {
                look();
                wakeUps.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                wakeUps.drainPermits();
            }
            running.values().forEach(one -> one.run().end());
            for (Running one : running.values()) {
                one.thread().join();
            }
        } catch (InterruptedException e) {
            LOG.log(Level.FINE, "The timer was interrupted and ends", e);
        }
    }

    private void look() {
        for (Job job : jobs) {
            try {
                look(job);
            } catch (SQLException | RuntimeException e) {
                LOG.log(Level.WARNING, "Job {0} cannot be looked after; trying again in {1} s: {2}", new Object[] {
                    job.name(), LOOK.toSeconds(), e
                });
                LOG.log(Level.FINE, "A job cannot be looked after", e);
            }
        }
    }

    private void look(Job job) throws SQLException {
        String name = job.name();
        Running mine = running.get(name);
        if (mine != null && mine.thread().isAlive()) {
            mine.run().renew();
            return;
        }
        running.remove(name);
        if (!entered.contains(name)) {
            leases.enter(job);
            entered.add(name);
        }
        Optional<Turn> taken = leases.take(name, node, woken.remove(name));
        if (taken.isPresent()) {
            JobRun run = new JobRun(job, taken.get(), leases, node);
            Thread runner = threads.newThread(run);
            runner.setName("kith-job-" + name);
            running.put(name, new Running(run, runner));
            runner.start();
        }
    }
}
