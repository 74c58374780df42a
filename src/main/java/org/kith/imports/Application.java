package org.kith.imports;

import java.time.Instant;
import org.kith.privacy.Viewer;

/** An import that is taken in, or taken back. */
public record Application(long importId, Viewer viewer, Decision decision, Instant now) {}
