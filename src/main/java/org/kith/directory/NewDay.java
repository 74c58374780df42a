package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.kith.schedule.Clocks;
import org.kith.schedule.Job;
import org.kith.schedule.Rhythm;
import org.kith.schedule.Turn;

/** Just after midnight tells the index what became otherwise by the day alone: pauses that ended, members that came and went. */
@ApplicationScoped
public class NewDay implements Job {
    @Inject
    DayChanges changes;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "new-day";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(LocalTime.MIDNIGHT);
    }

    @Override
    public void run(Turn turn) {
        LocalDate today = LocalDate.now(clock);
        LocalDate yesterday = today.minusDays(1);
        LocalDate told = turn.lastFinished()
                .map(at -> LocalDate.ofInstant(at, Clocks.ZONE))
                .filter(day -> day.isBefore(yesterday))
                .orElse(yesterday);
        changes.tell(told, today);
    }
}
