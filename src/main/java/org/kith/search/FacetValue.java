package org.kith.search;

/**
 * One value of a facet and how many things one would see with it chosen.
 *
 * @param value the value as the document gave it
 * @param count things at the viewer's level that match all terms and every <em>other</em> facet; ≥ 0
 */
public record FacetValue(String value, int count) {}
