package org.kith.vocabulary;

/** What was done to a skill. */
public enum SkillEventKind {
    CREATED,
    RENAMED,
    DESCRIBED,
    PLACED,
    WORD_ADDED,
    WORD_REMOVED,
    MERGED,
    UNMERGED,
    DELETED
}
