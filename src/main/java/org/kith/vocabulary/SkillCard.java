package org.kith.vocabulary;

/**
 * A skill as pages show it.
 *
 * @param description one sentence; null where there is none
 */
public record SkillCard(long id, String key, String label, String description) {}
