package org.kith.imports;

/** What one row says, on its way into the table of its kind. */
public record Staged<F>(long line, F facts) {}
