package org.kith.schedule;

import org.kith.request.RequestState;

/** What a base package must never do: know a feature. There to show that the test of the table sees it. */
public final class PlantedViolation {
    private PlantedViolation() {}

    static boolean reachesUp(RequestState state) {
        return state == RequestState.WITHDRAWN;
    }
}
