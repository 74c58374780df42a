package org.kith.vocabulary;

/** What became of a word that was proposed. */
public enum ProposalState {
    OPEN,
    ACCEPTED,
    DISMISSED
}
