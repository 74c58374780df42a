package org.kith.search;

/**
 * How a thing meets what is needed of a query: by the weakest of its terms. Kinds rank in this order, whatever the scores
 * within them.
 */
public enum HitKind {
    /** The word itself, its plural, its stem or another spelling of it, or the skill of that name. */
    EXACT,
    /** Another name for it in the vocabulary. */
    SYNONYM,
    /** A skill that is a kind of the one looked for. */
    NARROWER,
    /** A word spelt almost so. */
    NEAR,
    /** Not everything: a long query needs no single word, and where a short one finds little, what has some of its words follows. */
    PART
}
