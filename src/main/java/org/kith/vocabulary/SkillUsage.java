package org.kith.vocabulary;

/** How many things of a kind name a skill, as far as the viewer may know. */
public record SkillUsage(SkillUse.Kind kind, long count) {}
