package org.kith.matching;

/** Why a volunteer declines; kept inside, the member reads only that the first choice could not. */
public enum DeclineReason {
    NO_TIME,
    NOT_MY_FIELD,
    CONFLICT_OF_INTEREST,
    TOO_FAR,
    OTHER
}
