package org.kith.request;

/** Fired in the transaction that withdraws a request. */
public record RequestWithdrawn(long requestId) {}
