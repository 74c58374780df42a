package org.kith.matching;

/** Where an invitation stands. */
public enum InvitationState {
    SENT,
    ACCEPTED,
    DECLINED,
    WITHDRAWN;

    /** Whether a place is taken for it. */
    public boolean holdsPlace() {
        return this == SENT || this == ACCEPTED;
    }
}
