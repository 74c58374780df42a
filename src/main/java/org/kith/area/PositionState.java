package org.kith.area;

import java.time.Instant;

/**
 * Which positions of postcode districts are in use.
 *
 * @param packaged how many come with Kith
 * @param imported how many were imported; 0 for none
 * @param fileName of the last import; null without one
 * @param importedAt when that was; null without one
 */
public record PositionState(int packaged, int imported, String fileName, Instant importedAt) {}
