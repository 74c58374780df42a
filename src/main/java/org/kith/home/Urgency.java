package org.kith.home;

/** How soon a task wants to be done; in the order of the home page. */
public enum Urgency {
    LATE,
    NOW,
    LATER
}
