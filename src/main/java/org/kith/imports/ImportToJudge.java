package org.kith.imports;

/** An import waits for its rows to be judged. */
record ImportToJudge(long importId) {}
