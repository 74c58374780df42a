package org.kith.schedule;

import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One run of a job on this node, from taking it to its end. */
final class JobRun implements Runnable {
    private static final Logger LOG = Logger.getLogger(JobRun.class.getName());

    private final Job job;
    private final Turn turn;
    private final JobLeases leases;
    private final String holder;

    JobRun(Job job, Turn turn, JobLeases leases, String holder) {
        this.job = job;
        this.turn = turn;
        this.leases = leases;
        this.holder = holder;
    }

    @Override
    public void run() {
        try {
            try {
                job.run(turn);
                if (turn.ended()) {
                    leases.release(job.name(), holder);
                } else {
                    leases.finished(job, holder);
                }
            } catch (Exception | Error e) {
                LOG.log(Level.WARNING, "Job " + job.name() + " failed; it is tried again after a pause", e);
                leases.failed(job.name(), holder, e.toString());
            }
        } catch (SQLException | RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "What became of job " + job.name() + " cannot be written down; its lease runs out",
                    e);
        }
    }

    /** Shows the others that this node is at it; ends the run when they have taken it over meanwhile. */
    void renew() throws SQLException {
        if (leases.renew(job.name(), holder)) {
            turn.renewed(JobLeases.LEASE);
        } else {
            turn.end();
        }
    }

    void end() {
        turn.end();
    }
}
