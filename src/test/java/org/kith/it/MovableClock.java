package org.kith.it;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.kith.schedule.Clocks;

/** In place of the application's clock, in a deployment that has this class: tests move it on instead of waiting. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class MovableClock {
    private volatile Duration ahead = Duration.ZERO;

    @Produces
    @Dependent
    Clock clock() {
        InstantSource moved = () -> Instant.now().plus(ahead);
        return moved.withZone(Clocks.ZONE);
    }

    public void move(Duration by) {
        ahead = ahead.plus(by);
    }

    /** Back to the time it is. */
    public void reset() {
        ahead = Duration.ZERO;
    }
}
