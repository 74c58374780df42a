package org.kith.imports;

import java.time.Instant;
import org.kith.privacy.Viewer;

/**
 * An import that is taken in, or taken back.
 *
 * @param turn its number among all that were taken in of the kind
 */
public record Application(long importId, Viewer viewer, Decision decision, long turn, Instant now) {}
