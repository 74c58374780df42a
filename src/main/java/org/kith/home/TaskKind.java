package org.kith.home;

/** What there can be to do. */
public enum TaskKind {
    /** Coordinator: a volunteer has not answered in time. */
    CHASE_ANSWER,
    /** Coordinator: a request for which nobody was invited yet. */
    CHOOSE,
    /** Coordinator: a request whose volunteer declined. */
    CHOOSE_AGAIN,
    /** Coordinator: volunteers wait to be accepted. */
    APPROVE_VOLUNTEERS,
    /** Volunteer: an invitation waits for an answer. */
    ANSWER,
    /** Volunteer: there is no profile yet. */
    WRITE_PROFILE,
    /** Volunteer: the profile was not confirmed lately. */
    CONFIRM_PROFILE,
    /** Member: a match is agreed. */
    MEET,
    /** Member: a volunteer was invited. */
    AWAIT_ANSWER,
    /** Member: a coordinator looks for a volunteer. */
    AWAIT_CHOICE,
    /** Member: the organisation's page says too little. */
    COMPLETE_PAGE
}
