package org.kith.imports;

/** How far an import is. */
public enum ImportState {
    /** A person says what its columns mean. */
    MAPPING("imports.refusal.mapping"),
    /** Its rows are read and held against what is known. */
    JUDGING("imports.refusal.judging"),
    /** It waits for a decision. */
    JUDGED("imports.refusal.judged"),
    APPLIED("imports.refusal.applied"),
    UNDONE("imports.refusal.undone");

    private final String refusal;

    ImportState(String refusal) {
        this.refusal = refusal;
    }

    /** Key of the sentence for what cannot be done in this state. */
    String refusal() {
        return refusal;
    }
}
