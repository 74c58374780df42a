package org.kith.imports;

import java.util.List;
import java.util.Map;

/**
 * What a person decides about an import as a whole.
 *
 * @param leaveOutRefused must be true when rows are refused: they are left out by choice
 * @param overwriteEdits whether the file wins where a person edited something since the last import
 * @param answers what the kind of list asks beside, by the name of the question; without an answer the list is empty
 */
public record Decision(boolean leaveOutRefused, boolean overwriteEdits, Map<String, List<String>> answers) {
    public Decision {
        answers = Map.copyOf(answers);
    }

    /** Neither refused rows left out, nor edits overwritten, nor anything answered. */
    public static final Decision PLAIN = new Decision(false, false, Map.of());

    public List<String> answers(String question) {
        return answers.getOrDefault(question, List.of());
    }

    /** The only answer; null without one. */
    public String answer(String question) {
        return answers(question).isEmpty() ? null : answers(question).getFirst();
    }
}
