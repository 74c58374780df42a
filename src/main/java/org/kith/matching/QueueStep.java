package org.kith.matching;

/** What an open request waits for. */
public enum QueueStep {
    /** Nobody was invited yet. */
    CHOOSE,
    /** Somebody declined, or an invitation was withdrawn. */
    CHOOSE_AGAIN,
    /** Enough people are invited; one of them has not answered. */
    WAIT
}
