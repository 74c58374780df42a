package org.kith.matching;

/** Fired in the transaction in which a volunteer accepts. */
public record MatchAgreed(long invitationId, long requestId, long volunteerId) {}
