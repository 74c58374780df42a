package org.kith.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.kith.schedule.Job;
import org.kith.schedule.Rhythm;
import org.kith.schedule.Turn;

/** Gives up mails that waited too long and deletes old ones, once an hour. */
@ApplicationScoped
public class TidyMails implements Job {
    @Inject
    MailQueue queue;

    @Override
    public String name() {
        return "tidy-mails";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofHours(1));
    }

    @Override
    public void run(Turn turn) {
        queue.tidy();
    }
}
