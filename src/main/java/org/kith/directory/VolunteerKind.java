package org.kith.directory;

/** Where a volunteer comes from; a peer is one whose employer is a member. */
public enum VolunteerKind {
    SOLICITOR,
    CONSULTANT,
    SIGNATORY_STAFF,
    PEER
}
