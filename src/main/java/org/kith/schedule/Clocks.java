package org.kith.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** Gives the one clock that every feature asks for the time. */
@ApplicationScoped
public class Clocks {
    /** Where the consortium works: days begin and end there, whatever the server's own zone is. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    @Produces
    @Dependent
    Clock clock() {
        return Clock.system(ZONE);
    }
}
