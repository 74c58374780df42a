package org.kith.vocabulary;

/**
 * A skill offered while typing.
 *
 * @param also the synonym or acronym that was typed; null when the label itself was
 */
public record SkillSuggestion(long id, String label, String also) {}
