package org.kith.directory;

/** What a word that is being typed may become. */
public enum CompletionKind {
    SKILL,
    ORGANISATION,
    VOLUNTEER,
    AREA
}
