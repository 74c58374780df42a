package org.kith.vocabulary;

import java.time.Instant;

/**
 * A word that is used for a skill and is not in the vocabulary.
 *
 * @param word as it was first written, at most {@value SkillProposals#WORD_MAX} characters
 * @param proposedBy the account that brought it
 * @param volunteers how many profiles it is meant for
 */
public record SkillProposal(long id, String word, Instant firstSeenAt, long proposedBy, int volunteers) {}
