package org.kith.vocabulary;

/**
 * A skill offered while typing.
 *
 * @param also another name for it that has what was typed; null when the label has, or none does
 * @param kind why it is offered; in this order they are
 */
public record SkillSuggestion(long id, String label, String also, Kind kind) {
    /** Why a skill is offered. */
    public enum Kind {
        /** Its label was typed. */
        EXACT,
        /** Another name for it was typed. */
        SYNONYM,
        /** Each word typed begins a word of its label, or of another name. */
        PREFIX,
        /** It is a kind of the one that was typed. */
        NARROWER,
        /** It has words that were typed, in its names or its description. */
        TEXT,
        /** It has words that are spelt almost as typed. */
        NEAR
    }
}
